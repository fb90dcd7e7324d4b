-- The browsers of a web chat as their owner knows them: what they are, since when, and when last seen. No address.
alter table chat_browser add column id uuid not null default gen_random_uuid();
alter table chat_browser add constraint one_browser_of_an_id unique (id);
alter table chat_browser add column browser text; -- absent for one that we do not know by name
alter table chat_browser add column system text;
alter table chat_browser add column entered_at timestamptz;
update chat_browser set entered_at = expires_at - interval '30 days';
alter table chat_browser alter column entered_at set not null;
alter table chat_browser add column seen_at timestamptz;
update chat_browser set seen_at = entered_at;
alter table chat_browser alter column seen_at set not null;

create index chat_browser_chat on chat_browser (chat_id);
