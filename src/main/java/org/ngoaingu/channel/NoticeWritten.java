package org.ngoaingu.channel;

import org.ngoaingu.staff.PersonId;

/** Something that a person did not ask for stands in one of their web chats by now. Published in the transaction that put it there. */
public record NoticeWritten(PersonId person) {}
