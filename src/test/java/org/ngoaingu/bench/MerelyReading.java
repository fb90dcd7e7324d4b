package org.ngoaingu.bench;

import java.nio.file.Path;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.roster.Place;
import org.ngoaingu.staff.roster.Refusal;
import org.ngoaingu.staff.roster.RosterFiles;
import org.ngoaingu.staff.roster.RowSink;
import org.ngoaingu.staff.roster.StaffRow;

/** Reads a roster and keeps nothing: what an import costs at the least. */
final class MerelyReading {

    private MerelyReading() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        new RosterFiles().readStaff(file, file.getFileName().toString(), new RowSink<StaffRow>() {
            @Override
            public void taken(StaffRow row) {}

            @Override
            public void refused(Refusal refusal) {}

            @Override
            public void noted(Place place, Message note) {}
        });
    }
}
