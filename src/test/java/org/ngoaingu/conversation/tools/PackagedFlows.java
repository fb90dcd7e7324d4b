package org.ngoaingu.conversation.tools;

import java.util.List;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.host.TestVerbs;
import org.ngoaingu.platform.FlowFolder;

/** The flows of the program on a stage. */
final class PackagedFlows {

    static final Stage STAGE = stage(FlowFolder.packaged(), TestVerbs.ALL);

    private PackagedFlows() {}

    static Stage stage(FlowFolder folder, List<Verb> verbs) {
        return switch (Stage.open(folder, TestVerbs.TYPES, verbs, TestVerbs.FUNCTIONS)) {
            case Stage.Opened.Ready ready -> ready.stage();
            case Stage.Opened.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /** The same with the sample beside them. */
    static Stage withSample() {
        return stage(new FlowFolder(Sample.files()), Sample.verbs());
    }
}
