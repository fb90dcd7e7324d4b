package org.ngoaingu.assistant.digest;

import java.util.List;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** {@code digest.units}: the units whose digest the sender may delegate. */
@Component
class DelegatedUnits implements Verb {

    private static final int MOST = 50;
    private static final int SHOWN = 8;

    private final Rights rights;
    private final Units units;

    DelegatedUnits(Rights rights, Units units) {
        this.rights = rights;
        this.units = units;
    }

    @Override
    public String name() {
        return "digest.units";
    }

    @Override
    public boolean givesOptions() {
        return true;
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var mine = who == null
                ? List.<UnitId>of()
                : rights.reach(who, call.today()).overseen();
        var options = mine.stream()
                .limit(MOST)
                .flatMap(unit -> units.find(unit, call.today()).stream())
                .toList();
        return VerbResult.offering(options.stream()
                .map(unit -> new VerbOption(
                        String.valueOf(unit.id().value()),
                        unit.name(),
                        List.of(unit.code()),
                        options.indexOf(unit) < SHOWN))
                .toList());
    }
}
