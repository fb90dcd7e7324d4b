package org.ngoaingu.assistant.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.digest.DigestChoice;
import org.ngoaingu.digest.Digests;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** {@code digest.now}: the digest of the sender's unit at once; of several, the one chosen. */
@Component
class DigestNow implements Verb {

    /** Units offered as buttons at most; others are found by /tiendo. */
    private static final int OFFERED = 10;

    private final Digests digests;
    private final Units units;
    private final Texts texts;

    DigestNow(Digests digests, Units units, Texts texts) {
        this.digests = digests;
        this.units = units;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "digest.now";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var mine = who == null ? List.<UnitId>of() : digests.units(who, call.today());
        if (who == null || mine.isEmpty()) {
            return VerbResult.said(List.of(say(call.sender(), "digest.chat.none")));
        }
        return VerbResult.said(List.of(
                mine.size() == 1
                        ? send(who, mine.getFirst(), call.sender(), call.today())
                        : offer(mine, call.sender(), call.today())));
    }

    Reply send(Actor who, UnitId unit, Inbound sender, LocalDate today) {
        return switch (digests.send(sender.chat(), who, unit, today)) {
            case COMING ->
                new Reply(
                        texts.say(sender.language(), Message.of("digest.chat.coming")),
                        List.of(DigestChoice.of(
                                unit,
                                DigestChoice.WISHES,
                                texts.say(sender.language(), Message.of("digest.button.wishes")))));
            case NOT_YOURS -> say(sender, "digest.chat.not-yours");
            case NO_FIGURES -> say(sender, "digest.chat.no-figures");
        };
    }

    private Reply offer(List<UnitId> mine, Inbound sender, LocalDate today) {
        var choices = new ArrayList<Choice>();
        mine.stream()
                .limit(OFFERED)
                .forEach(unit -> units.find(unit, today)
                        .map(Unit::name)
                        .ifPresent(name -> choices.add(DigestChoice.of(unit, DigestChoice.NOW, name))));
        return new Reply(
                texts.say(
                        sender.language(),
                        "digest.chat.which",
                        Map.of("more", mine.size() > OFFERED ? "yes" : "no", "count", mine.size())),
                choices);
    }

    private Reply say(Inbound sender, String key) {
        return Reply.of(texts.say(sender.language(), Message.of(key)));
    }
}
