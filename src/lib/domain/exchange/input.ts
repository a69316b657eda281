/** What is sent along with files to be imported. The names are part of the API. */
import * as v from 'valibot';
import { newStory } from '../story/story';
import { uuid } from '../text/input';

/** Files in one request. */
export const mostFiles = 50;

const { storytellerId, kind, language } = newStory.entries;

/** For all files, and ids of the stories to come in the order of the files. */
const forAll = { kind, language, ids: v.optional(v.array(uuid, 'invalid'), []) };

/** Files → stories of one young person. */
export const newImport = v.object({ storytellerId, ...forAll });

/** Files → what they would become; nothing is saved. */
export const importPreview = v.object(forAll);
