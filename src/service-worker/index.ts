/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * One script, two workers, told apart by the address that each is registered with: the field is whole without a network, and
 * of the young person's place the page on whom to talk to is there. An old phone need not load the field for that.
 */
import { serveField } from './field';
import { serveTalk } from './talk';

const worker = self as unknown as ServiceWorkerGlobalScope;
const isPlace = new URL(worker.location.href).searchParams.has('place');

(isPlace ? serveTalk : serveField)(worker);
