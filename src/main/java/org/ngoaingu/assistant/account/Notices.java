package org.ngoaingu.assistant.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.account.Consent;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** Writes the notice (thông báo xử lý dữ liệu) that somebody reads before consenting; its version is {@link Consent}'s. */
@Component
class Notices {

    private final Texts texts;
    private final Staff staff;
    private final Units units;
    private final Clock clock;

    Notices(Texts texts, Staff staff, Units units, Clock clock) {
        this.texts = texts;
        this.staff = staff;
        this.units = units;
        this.clock = clock;
    }

    /** @param person absent for the account of the first administrator */
    String write(Chat chat, @Nullable PersonId person) {
        var version = LocalDate.parse(Consent.NOTICE);
        var facts = person == null
                ? null
                : staff.facts(person, LocalDate.now(clock)).orElse(null);
        return facts == null
                ? texts.say(
                        chat.language(),
                        "account.notice.first-administrator",
                        Map.of("channel", chat.channel(), "version", version))
                : texts.say(
                        chat.language(),
                        "account.notice.person",
                        Map.of(
                                "name", facts.name(),
                                "unit", facts.unitName(),
                                "authority", authority(facts),
                                "channel", chat.channel(),
                                "version", version));
    }

    /** The nearest People's Committee; without one the unit at the top. */
    private String authority(StaffFacts facts) {
        var unit = units.find(facts.unit(), facts.day());
        return unit.map(Unit::authority)
                .or(() -> unit.map(it -> it.path().getFirst()))
                .flatMap(key -> units.find(key, facts.day()))
                .map(Unit::name)
                .orElse(facts.unitName());
    }
}
