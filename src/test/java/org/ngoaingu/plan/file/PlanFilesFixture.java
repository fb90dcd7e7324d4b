package org.ngoaingu.plan.file;

import java.nio.file.Path;
import org.ngoaingu.plan.LoadedPlans;

/** Plan files as the start of the program loads them. */
public final class PlanFilesFixture {

    private PlanFilesFixture() {}

    public static LoadedPlans packaged() {
        return new PlanFiles().loadedPlans("");
    }

    public static LoadedPlans packagedAnd(Path folder) {
        return new PlanFiles().loadedPlans(folder.toString());
    }
}
