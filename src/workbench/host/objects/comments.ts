import { invalidArgument, notThere } from '../errors';
import { WORKBOOK, type EventKind } from '../events';
import type { Remark, Sheet, Thread } from '../model';
import { AUTHOR, freePlace, locationOf, placeOf, remove } from './annotated';
import { guardStructure } from './cells';
import { text, truth } from './check';
import { integer } from './places';
import { registrations } from './registration';
import type { HostContext, Of, TypeDefinition } from './types';

type Words = Pick<Remark, 'content' | 'contentType' | 'richContent' | 'mentions'>;

/** What is written in place of the mark of somebody who is named: the name. */
const MARK = /<at id="(\d+)">([^<]*)<\/at>/g;

/** Plain words, or words that name people. @throws InvalidArgument for marks of people who are not among those named */
function wordsOf(content: unknown, contentType: unknown = 'Plain'): Words {
  if (contentType === null || contentType === 'Plain') {
    const plain = text(content);
    return { content: plain, contentType: 'Plain', richContent: plain, mentions: [] };
  }
  const { mentions, richContent } = (typeof content === 'object' && content !== null ? content : {}) as Record<string, unknown>;
  if (contentType !== 'Mention' || !Array.isArray(mentions)) throw invalidArgument();
  const rich = text(richContent);
  const known = new Set(mentions.map((one) => String((one as { id?: unknown } | null)?.id)));
  if ([...rich.matchAll(MARK)].some(([, id = '']) => !known.has(id))) throw invalidArgument();
  return { content: rich.replace(MARK, '$2'), contentType, richContent: rich, mentions };
}

const remark = (words: Words, { book }: HostContext): Remark => ({
  id: book.newId(),
  ...AUTHOR,
  created: new Date().toISOString(),
  ...words,
});

interface InThread {
  readonly sheet: Sheet;
  readonly thread: Thread;
}

function tell(
  kind: EventKind,
  { sheet, thread }: InThread,
  host: HostContext,
  { changeType, replies = thread.replies }: { readonly changeType?: string; readonly replies?: readonly Remark[] } = {},
): void {
  const commentDetails = [{ commentId: thread.id, replyIds: replies.map(({ id }) => id) }];
  const event = { kind, sheetId: sheet.id, address: '', trigger: 'ThisLocalAddin', more: { commentDetails } } as const;
  host.fire(changeType === undefined ? event : { ...event, changeType });
}

const wrap = (sheet: Sheet, thread: Thread): Of<'Comment'> => ({ type: 'Comment', sheet, thread });

const threadsOf = ({ sheet }: Of<'CommentCollection'>, { book }: HostContext): Of<'Comment'>[] =>
  (sheet ? [sheet] : book.sheets).flatMap((owner) => [...owner.comments.values()].map((thread) => wrap(owner, thread)));

const byId = (object: Of<'CommentCollection'>, id: unknown, host: HostContext): Of<'Comment'> | null =>
  threadsOf(object, host).find(({ thread }) => thread.id === id) ?? null;

function byCell({ sheet: scope }: Of<'CommentCollection'>, cell: unknown, host: HostContext): Of<'Comment'> {
  const { sheet, key } = placeOf(scope, cell, host);
  const thread = sheet.comments.get(key);
  return thread ? wrap(sheet, thread) : notThere();
}

function add({ sheet: scope }: Of<'CommentCollection'>, args: readonly unknown[], host: HostContext): Of<'Comment'> {
  const [cell, content, contentType] = args;
  const words = wordsOf(content, contentType);
  const { sheet, key } = freePlace(scope, cell, host);
  const thread: Thread = { ...remark(words, host), resolved: false, replies: [] };
  sheet.comments.set(key, thread);
  const added = wrap(sheet, thread);
  tell('commentAdded', added, host);
  return added;
}

/** Comments of a sheet or of the whole workbook. */
export const commentsType: TypeDefinition<'CommentCollection'> = {
  call: {
    GetCount: (object, _args, host) => threadsOf(object, host).length,
    ...registrations<Of<'CommentCollection'>>(
      ['commentAdded', 'commentDeleted', 'commentChanged'],
      ({ sheet }) => sheet?.id ?? WORKBOOK,
    ),
  },
  child: {
    Add: add,
    GetItemAt: (object, [index], host) => threadsOf(object, host)[integer(index)] ?? notThere(),
    GetItemByCell: (object, [cell], host) => byCell(object, cell, host),
    GetItemByReplyId: (object, [id], host) =>
      threadsOf(object, host).find(({ thread }) => thread.replies.some((reply) => reply.id === id)) ?? notThere(),
    GetItemOrNullObject: (object, [id], host) => byId(object, id, host),
  },
  item: (object, [id], host) => byId(object, id, host) ?? notThere(),
  items: threadsOf,
};

/** Refuses what is asked of a thread that has been deleted. */
const there = ({ sheet, thread }: InThread): Of<'Range'> => locationOf(sheet, sheet.comments, thread);

function guard(object: InThread): void {
  there(object);
  guardStructure(object.sheet, 'allowEditObjects');
}

/** What a comment and an answer have in common. */
const shared = <Owner extends InThread>(of: (object: Owner) => Remark) =>
  ({
    AuthorEmail: (object: Owner) => of(object).email,
    AuthorName: (object: Owner) => of(object).author,
    Content: (object: Owner) => of(object).content,
    ContentType: (object: Owner) => of(object).contentType,
    CreationDate: (object: Owner) => of(object).created,
    Id: (object: Owner) => of(object).id,
    Mentions: (object: Owner) => of(object).mentions,
    Resolved: ({ thread }: Owner) => thread.resolved,
    RichContent: (object: Owner) => of(object).richContent,
  }) as const;

function edit(object: InThread, target: Remark, words: Words, host: HostContext): void {
  guard(object);
  Object.assign(target, words);
  const isReply = target !== object.thread;
  tell(
    'commentChanged',
    object,
    host,
    isReply ? { changeType: 'ReplyEdited', replies: [target] } : { changeType: 'CommentEdited' },
  );
}

export const commentType: TypeDefinition<'Comment'> = {
  identity: ({ thread }) => ({ Id: thread.id }),
  get: shared<Of<'Comment'>>((object) => (there(object), object.thread)),
  set: {
    Content: (object, value, host) => edit(object, object.thread, wordsOf(value), host),
    Resolved: (object, value, host) => {
      guard(object);
      const resolved = truth(value);
      if (object.thread.resolved === resolved) return;
      object.thread.resolved = resolved;
      tell('commentChanged', object, host, { changeType: resolved ? 'CommentResolved' : 'CommentReopened' });
    },
  },
  call: {
    Delete: (object, _args, host) => {
      remove(object.sheet, object.sheet.comments, object.thread);
      tell('commentDeleted', object, host);
    },
    UpdateMentions: (object, [content], host) => edit(object, object.thread, wordsOf(content, 'Mention'), host),
  },
  child: {
    GetLocation: there,
    Replies: ({ sheet, thread }) => ({ type: 'CommentReplyCollection', sheet, thread }),
  },
};

const replyIn = ({ sheet, thread }: InThread, reply: Remark | undefined): Of<'CommentReply'> | null =>
  reply ? { type: 'CommentReply', sheet, thread, reply } : null;
const replyById = (object: InThread, id: unknown): Of<'CommentReply'> | null =>
  replyIn(
    object,
    object.thread.replies.find((reply) => reply.id === id),
  );

export const commentRepliesType: TypeDefinition<'CommentReplyCollection'> = {
  call: { GetCount: ({ thread }) => thread.replies.length },
  child: {
    Add: (object, [content, contentType], host) => {
      guard(object);
      const reply = remark(wordsOf(content, contentType), host);
      object.thread.replies.push(reply);
      tell('commentChanged', object, host, { changeType: 'ReplyAdded', replies: [reply] });
      return replyIn(object, reply);
    },
    GetItemAt: (object, [index]) => replyIn(object, object.thread.replies[integer(index)]) ?? notThere(),
    GetItemOrNullObject: (object, [id]) => replyById(object, id),
  },
  item: (object, [id]) => replyById(object, id) ?? notThere(),
  items: (object) => object.thread.replies.flatMap((reply) => replyIn(object, reply) ?? []),
};

const kept = (object: Of<'CommentReply'>): Remark => (object.thread.replies.includes(object.reply) ? object.reply : notThere());

export const commentReplyType: TypeDefinition<'CommentReply'> = {
  identity: ({ reply }) => ({ Id: reply.id }),
  get: shared(kept),
  set: { Content: (object, value, host) => edit(object, kept(object), wordsOf(value), host) },
  call: {
    Delete: (object, _args, host) => {
      guard(object);
      const { replies } = object.thread;
      replies.splice(replies.indexOf(kept(object)), 1);
      tell('commentChanged', object, host, { changeType: 'ReplyDeleted', replies: [object.reply] });
    },
    UpdateMentions: (object, [content], host) => edit(object, kept(object), wordsOf(content, 'Mention'), host),
  },
  child: {
    GetLocation: there,
    GetParentComment: ({ sheet, thread }) => wrap(sheet, thread),
  },
};
