package org.ngoaingu.conversation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ngoaingu.platform.FlowFolder;

/** The diagram beside each flow is the one that is drawn from it now. */
class DiagramTests {

    @Test
    void everyFlowHasItsDiagramOfToday() {
        var kept = new TreeMap<String, String>();
        FlowFolder.packaged().files().forEach((path, text) -> {
            if (path.endsWith(".mmd")) {
                kept.put(path.replace("/diagram.mmd", ""), text);
            }
        });
        assertThat(kept)
                .as("java -jar target/language-plan-assistant.jar flows diagram --flows conversation-flows --write")
                .isEqualTo(PackagedFlows.STAGE.diagrams());
    }
}
