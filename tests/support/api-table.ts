/** Every path of the API with its methods: what the policy is asked, and about which thing of the graph. */
import type { Action } from '$lib/domain/access/policy';
import type { Thing } from './graph';

/** `public`: nobody is asked. */
export type Asked = { action: Action | 'public'; of: Thing | null };

const asked = (action: Asked['action'], of: Thing | null): Asked => ({
	action,
	of
});

/** A new path is added here, with what it asks; the test fails until it is. */
export const api: Record<string, Record<string, Asked>> = {
	'/me': { GET: asked('account.read', null) },
	'/sync': { POST: asked('sync.send', null) },
	'/openapi.json': { GET: asked('public', null) },
	'/initiatives': {
		GET: asked('initiative.list', null),
		POST: asked('initiative.create', null)
	},
	'/initiatives/[initiative]': {
		GET: asked('initiative.read', 'initiative'),
		PATCH: asked('initiative.change', 'initiative')
	},
	'/initiatives/[initiative]/setup': {
		GET: asked('setup.read', 'initiative'),
		PATCH: asked('setup.change', 'initiative')
	},
	'/initiatives/[initiative]/research-projects': {
		GET: asked('research.list', 'initiative'),
		POST: asked('research.change', 'initiative')
	},
	'/research-projects/[id]': { PATCH: asked('research.change', 'researchProject') },
	'/initiatives/[initiative]/retention': {
		GET: asked('retention.read', 'initiative')
	},
	'/initiatives/[initiative]/retention/prolongations': {
		POST: asked('retention.change', 'initiative')
	},
	'/initiatives/[initiative]/retention/erasures': {
		POST: asked('retention.change', 'initiative')
	},
	'/initiatives/[initiative]/storytellers': {
		GET: asked('storyteller.list', 'initiative'),
		POST: asked('storyteller.create', 'initiative')
	},
	'/initiatives/[initiative]/families': {
		GET: asked('family.list', 'initiative'),
		POST: asked('family.create', 'initiative')
	},
	'/families/[id]': {
		GET: asked('family.read', 'family'),
		PATCH: asked('family.change', 'family')
	},
	'/initiatives/[initiative]/stories': {
		GET: asked('story.list', 'initiative'),
		POST: asked('story.create', 'initiative')
	},
	'/initiatives/[initiative]/imports': {
		POST: asked('import.create', 'initiative')
	},
	'/initiatives/[initiative]/exports/[format]': {
		GET: asked('export.create', 'initiative')
	},
	'/initiatives/[initiative]/prints': {
		POST: asked('export.create', 'initiative')
	},
	'/initiatives/[initiative]/search': {
		GET: asked('story.search', 'initiative')
	},
	'/initiatives/[initiative]/excerpts': {
		GET: asked('excerpt.list', 'initiative')
	},
	'/initiatives/[initiative]/patterns': {
		GET: asked('pattern.read', 'initiative')
	},
	'/initiatives/[initiative]/tags': {
		GET: asked('tag.list', 'initiative'),
		POST: asked('tag.create', 'initiative')
	},
	'/initiatives/[initiative]/walls': {
		GET: asked('wall.list', 'initiative'),
		POST: asked('wall.create', 'initiative')
	},
	'/initiatives/[initiative]/insights': {
		GET: asked('insight.list', 'initiative'),
		POST: asked('insight.create', 'initiative')
	},
	'/initiatives/[initiative]/opportunities': {
		GET: asked('opportunity.list', 'initiative'),
		POST: asked('opportunity.create', 'initiative')
	},
	'/initiatives/[initiative]/loose-ends': {
		GET: asked('thread.list', 'initiative')
	},
	'/initiatives/[initiative]/partners/table': {
		GET: asked('partner.create', 'initiative'),
		POST: asked('partner.create', 'initiative')
	},
	'/initiatives/[initiative]/partners': {
		GET: asked('partner.list', 'initiative'),
		POST: asked('partner.create', 'initiative')
	},
	'/storytellers/[id]': {
		GET: asked('storyteller.read', 'storyteller'),
		PATCH: asked('storyteller.change', 'storyteller')
	},
	'/storytellers/[id]/consents': {
		GET: asked('consent.read', 'storyteller'),
		POST: asked('consent.record', 'storyteller')
	},
	'/storytellers/[id]/withdrawals': {
		POST: asked('withdrawal.create', 'storyteller')
	},
	'/storytellers/[id]/letter': {
		GET: asked('letter.read', 'storyteller'),
		PATCH: asked('letter.write', 'storyteller')
	},
	'/storytellers/[id]/letter/delivery': { POST: asked('letter.write', 'storyteller') },
	'/initiatives/[initiative]/participation': {
		GET: asked('participation.list', 'initiative'),
		POST: asked('participation.ask', 'initiative')
	},
	'/participation/[id]': { PATCH: asked('participation.answer', 'participation') },
	'/participation/[id]/told': { POST: asked('participation.answer', 'participation') },
	'/participation/[id]/answers': { POST: asked('participation.answerOwn', 'participation') },
	'/storytellers/[id]/access-log': { GET: asked('accessLog.read', 'storyteller') },
	'/storytellers/[id]/recalls': { GET: asked('recall.read', 'storyteller') },
	'/recalls/[id]': {
		PUT: asked('recall.change', 'recall'),
		DELETE: asked('recall.change', 'recall')
	},
	'/stories/[id]': {
		GET: asked('story.read', 'story'),
		PUT: asked('story.change', 'story'),
		DELETE: asked('story.delete', 'story')
	},
	'/stories/[id]/touches': {
		GET: asked('touch.read', 'story'),
		PUT: asked('touch.change', 'story')
	},
	'/stories/[id]/touches/[relation]': { DELETE: asked('touch.change', 'story') },
	'/stories/[id]/masking': {
		GET: asked('masking.read', 'story'),
		PUT: asked('masking.change', 'story')
	},
	'/stories/[id]/versions': { GET: asked('version.read', 'story') },
	'/stories/[id]/restorations': { POST: asked('version.restore', 'story') },
	'/stories/[id]/journey': { PUT: asked('journey.change', 'story') },
	'/stories/[id]/excerpts': {
		GET: asked('excerpt.list', 'story'),
		POST: asked('excerpt.create', 'story')
	},
	'/stories/[id]/excerpts/events': { GET: asked('excerpt.list', 'story') },
	'/stories/[id]/memos': { POST: asked('memo.create', 'story') },
	'/tags/[id]/memos': { POST: asked('memo.create', 'tag') },
	'/memos/[id]': {
		PATCH: asked('memo.change', 'memo'),
		DELETE: asked('memo.change', 'memo')
	},
	'/initiatives/[initiative]/memos': { GET: asked('memo.list', 'initiative') },
	'/stories/[id]/thread': { GET: asked('thread.read', 'story') },
	'/excerpts/[id]': {
		PATCH: asked('excerpt.change', 'excerpt'),
		DELETE: asked('excerpt.delete', 'excerpt')
	},
	'/excerpts/[id]/thread': { GET: asked('thread.read', 'excerpt') },
	'/initiatives/[initiative]/media': {
		GET: asked('media.list', 'initiative'),
		POST: asked('media.create', 'initiative')
	},
	'/initiatives/[initiative]/exhibition': {
		GET: asked('media.list', 'initiative')
	},
	'/initiatives/[initiative]/uploads': {
		POST: asked('media.create', 'initiative')
	},
	'/uploads/[id]': {
		GET: asked('media.create', 'upload'),
		PUT: asked('media.create', 'upload'),
		POST: asked('media.create', 'upload')
	},
	'/media/[id]': {
		GET: asked('media.read', 'media'),
		PATCH: asked('media.change', 'media'),
		DELETE: asked('media.delete', 'media')
	},
	'/media/[id]/thread': { GET: asked('thread.read', 'media') },
	'/media/[id]/about': { GET: asked('media.read', 'media') },
	'/media/[id]/regions': {
		GET: asked('excerpt.list', 'media'),
		POST: asked('excerpt.create', 'media')
	},
	'/tags/[id]': {
		GET: asked('tag.list', 'tag'),
		PATCH: asked('tag.change', 'tag'),
		DELETE: asked('tag.change', 'tag')
	},
	'/tags/[id]/merge': { POST: asked('tag.change', 'tag') },
	'/initiatives/[initiative]/rounds': {
		GET: asked('round.list', 'initiative'),
		POST: asked('round.create', 'initiative')
	},
	'/rounds/[id]': {
		GET: asked('round.read', 'round'),
		PATCH: asked('round.change', 'round')
	},
	'/rounds/[id]/finish': { POST: asked('round.code', 'round') },
	'/rounds/[id]/agreement': { GET: asked('round.read', 'round') },
	'/rounds/[id]/passages': { GET: asked('round.read', 'round') },
	'/rounds/[id]/decisions': { POST: asked('round.decide', 'round') },
	'/round-decisions/[id]': { DELETE: asked('round.decide', 'roundDecision') },
	'/tags/[id]/split': { POST: asked('tag.change', 'tag') },
	'/tags/[id]/move': { POST: asked('tag.change', 'tag') },
	'/tags/[id]/examples': { POST: asked('tag.change', 'tag') },
	'/initiatives/[initiative]/codebook': {
		GET: asked('tag.list', 'initiative'),
		POST: asked('tag.create', 'initiative')
	},
	'/initiatives/[initiative]/codebook/base': {
		POST: asked('tag.create', 'initiative')
	},
	'/initiatives/[initiative]/codebook/origins': {
		GET: asked('tag.list', 'initiative'),
		POST: asked('tag.create', 'initiative'),
		PATCH: asked('tag.create', 'initiative')
	},
	'/codebook-changes/[id]': { DELETE: asked('tag.change', 'codebookChange') },
	'/walls/[id]': { GET: asked('wall.read', 'wall') },
	'/walls/[id]/commands': { POST: asked('wall.command', 'wall') },
	'/walls/[id]/events': { GET: asked('wall.read', 'wall') },
	'/walls/[id]/words': { GET: asked('wall.read', 'wall') },
	'/walls/[id]/suggestions': { GET: asked('wall.suggest', 'wall') },
	'/walls/[id]/tray': { GET: asked('wall.fill', 'wall') },
	'/walls/[id]/door': {
		POST: asked('wall.openDoor', 'wall'),
		DELETE: asked('wall.openDoor', 'wall')
	},
	'/walls/[id]/guests': {
		GET: asked('wall.openDoor', 'wall'),
		PATCH: asked('wall.openDoor', 'wall')
	},
	'/walls/[id]/guests/[guest]': {
		PATCH: asked('wall.openDoor', 'wall'),
		DELETE: asked('wall.openDoor', 'wall')
	},
	'/walls/[id]/log': { GET: asked('wall.replay', 'wall') },
	'/walls/[id]/log/words': { GET: asked('wall.replay', 'wall') },
	'/walls/[id]/copies': { POST: asked('wall.replay', 'wall') },
	'/walls/[id]/breakouts': {
		GET: asked('wall.fill', 'wall'),
		POST: asked('wall.fill', 'wall')
	},
	'/walls/[id]/merges': { POST: asked('wall.fill', 'wall') },
	'/walls/[id]/presence': { POST: asked('wall.appear', 'wall') },
	'/walls/[id]/claims': {
		GET: asked('wall.readClaims', 'wall'),
		POST: asked('wall.claim', 'wall'),
		DELETE: asked('wall.readClaims', 'wall')
	},
	'/walls/[id]/weighing': {
		GET: asked('weighing.read', 'wall'),
		PUT: asked('weighing.change', 'wall'),
		PATCH: asked('weighing.change', 'wall'),
		DELETE: asked('weighing.change', 'wall')
	},
	'/walls/[id]/weighing/choices': { GET: asked('weighing.change', 'wall') },
	'/walls/[id]/weighing/dots': {
		PUT: asked('weighing.give', 'wall'),
		DELETE: asked('weighing.give', 'wall')
	},
	'/walls/[id]/weighing/comments': {
		POST: asked('weighing.give', 'wall'),
		DELETE: asked('weighing.give', 'wall')
	},
	'/walls/join': { POST: asked('public', null) },
	'/walls/[id]/thread': { GET: asked('thread.read', 'wall') },
	'/insights/[id]': {
		GET: asked('insight.read', 'insight'),
		PATCH: asked('insight.change', 'insight')
	},
	'/insights/[id]/versions': { GET: asked('version.read', 'insight') },
	'/insights/[id]/thread': { GET: asked('thread.read', 'insight') },
	'/insights/[id]/checks': {
		GET: asked('check.read', 'insight'),
		PUT: asked('check.ask', 'insight'),
		POST: asked('check.answer', 'insightAskedAbout')
	},
	'/checks/[id]/settlement': { POST: asked('check.settle', 'check') },
	'/opportunities/[id]/versions': { GET: asked('version.read', 'opportunity') },
	'/opportunities/[id]': {
		GET: asked('opportunity.read', 'opportunity'),
		PATCH: asked('opportunity.change', 'opportunity')
	},
	'/opportunities/[id]/transitions': {
		POST: asked('opportunity.transition', 'opportunity')
	},
	'/opportunities/[id]/undo': {
		POST: asked('opportunity.transition', 'opportunity')
	},
	'/opportunities/[id]/decision': {
		PUT: asked('opportunity.askDecision', 'opportunity'),
		POST: asked('opportunity.decide', 'opportunity')
	},
	'/opportunities/[id]/package': {
		GET: asked('package.read', 'opportunity'),
		POST: asked('package.change', 'opportunity')
	},
	'/opportunities/[id]/template': {
		POST: asked('package.change', 'opportunity')
	},
	'/package-pieces/[id]': { DELETE: asked('package.change', 'piece') },
	'/pledges/[id]/piece': { PUT: asked('package.change', 'pledge') },
	'/initiatives/[initiative]/templates': {
		GET: asked('package.list', 'initiative')
	},
	'/templates/[id]/opportunities': { POST: asked('package.reuse', 'template') },
	'/opportunities/[id]/checks': {
		GET: asked('check.read', 'opportunity'),
		POST: asked('check.answer', 'opportunityBehind')
	},
	'/opportunities/[id]/follow-ups': {
		GET: asked('followUp.read', 'opportunity'),
		POST: asked('followUp.ask', 'opportunity')
	},
	'/follow-ups/[id]/answers': { PUT: asked('followUp.answer', 'followUp') },
	'/opportunities/[id]/involvement': {
		GET: asked('opportunity.read', 'opportunity'),
		PUT: asked('opportunity.offer', 'opportunity'),
		POST: asked('opportunity.offer', 'opportunity')
	},
	'/opportunities/[id]/links': {
		GET: asked('opportunity.offer', 'opportunity'),
		POST: asked('opportunity.offer', 'opportunity')
	},
	'/opportunities/[id]/pledges': {
		GET: asked('pledge.read', 'opportunity'),
		POST: asked('pledge.create', 'opportunity')
	},
	'/opportunities/[id]/thread': { GET: asked('thread.read', 'opportunity') },
	'/opportunities/[id]/procedures': {
		GET: asked('opportunity.read', 'opportunity'),
		PUT: asked('procedure.tick', 'opportunity')
	},
	'/initiatives/[initiative]/prepared-answers': {
		GET: asked('opportunity.transition', 'initiative')
	},
	'/initiatives/[initiative]/prepared-answers/publication': {
		POST: asked('opportunity.transition', 'initiative')
	},
	'/opportunities/[id]/prepared-answers': { POST: asked('opportunity.transition', 'opportunity') },
	'/prepared-answers/[id]': {
		PUT: asked('opportunity.transition', 'preparedAnswer'),
		DELETE: asked('opportunity.transition', 'preparedAnswer')
	},
	'/partner-links/[id]': { DELETE: asked('opportunity.offer', 'partnerLink') },
	'/partners/[id]': {
		GET: asked('partner.read', 'partner'),
		PATCH: asked('partner.change', 'partner')
	},
	'/partners/[id]/merge': { POST: asked('partner.merge', 'partner') },
	'/partner-merges/[id]': { DELETE: asked('partner.merge', 'partnerMerge') },
	'/initiatives/[initiative]/notices': {
		GET: asked('notice.list', 'initiative'),
		POST: asked('notice.create', 'initiative')
	},
	'/notices/[id]/answer': { PUT: asked('notice.answer', 'notice') },
	'/pledges/[id]': { GET: asked('pledge.read', 'pledge') },
	'/pledges/[id]/first-meetings': {
		GET: asked('firstMeeting.read', 'pledge'),
		POST: asked('firstMeeting.arrange', 'pledge')
	},
	'/pledges/[id]/first-meetings/[meeting]': { DELETE: asked('firstMeeting.arrange', 'pledge') },
	'/pledges/[id]/transitions': { POST: asked('pledge.transition', 'pledge') },
	'/pledges/[id]/thread': { GET: asked('thread.read', 'pledge') },
	// Last: whatever begins something new is refused after it.
	'/initiatives/[initiative]/closing': {
		GET: asked('letter.list', 'initiative'),
		POST: asked('initiative.close', 'initiative'),
		DELETE: asked('initiative.close', 'initiative')
	}
};
