package org.ngoaingu.account;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;

/** What comes next in linking a chat. */
public sealed interface LinkingStep {

    /**
     * The notice is to be shown and consent to be asked.
     *
     * @param number names the question; an answer to another one has no effect
     * @param person whom the chat would belong to; absent for the account of the first administrator
     */
    record AskConsent(long number, @Nullable PersonId person) implements LinkingStep {}

    /**
     * The birth year is to be asked, since a telephone number can pass from hand to hand.
     *
     * @param triesLeft how many wrong answers are left
     */
    record AskBirthYear(int triesLeft) implements LinkingStep {}

    /** Nothing was linked, and what to say. */
    record Refused(Message why) implements LinkingStep {}

    /**
     * Linked.
     *
     * @param chat where the person is spoken to from now on: the chat itself, or the person's one web chat, to which its
     *     browsers moved
     * @param consent names what was agreed to, so that another chat of the person can undo it
     */
    record Linked(Actor who, ChatId chat, long consent) implements LinkingStep {}
}
