package org.ngoaingu.digest;

import java.util.List;
import java.util.stream.Stream;
import org.ngoaingu.platform.Message;

/**
 * What the recipient may do next, each a button below the digest: at most {@value #MOST}, the most urgent first.
 *
 * @param choice last part of the button's data
 */
record Next(String choice, Message label) {

    /** So many fit under one message and in one look. */
    static final int MOST = 3;

    static List<Next> of(DigestFacts facts, Gathering.Scope scope) {
        var people = facts.now().people();
        return Stream.of(
                        counted(
                                DigestChoice.VERIFY,
                                scope == Gathering.Scope.AUTHORITY ? people.waiting() : 0,
                                "digest.next.verify"),
                        counted(
                                DigestChoice.REMIND,
                                scope == Gathering.Scope.DELEGATE ? 0 : people.withNothing(),
                                "digest.next.remind"),
                        counted(DigestChoice.EXPIRING, people.expiring(), "digest.next.expiring"),
                        counted(DigestChoice.NOTHING, people.withNothing(), "digest.next.nothing"),
                        facts
                                .furthest()
                                .map(line -> new Next(DigestChoice.FURTHEST, Message.of("digest.next.furthest")))
                                .stream())
                .flatMap(next -> next)
                .limit(MOST)
                .toList();
    }

    private static Stream<Next> counted(String choice, int count, String key) {
        return count == 0 ? Stream.empty() : Stream.of(new Next(choice, Message.of(key, "count", count)));
    }
}
