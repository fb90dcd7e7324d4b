package org.ngoaingu.channel;

import org.ngoaingu.staff.PersonId;

/** Something that a person did not ask for was written to one of their web chats. Published in the transaction that did. */
public record NoticeWritten(PersonId person) {}
