package org.ngoaingu.assistant.progress;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Targets;
import org.springframework.stereotype.Component;

/** The buttons {@code p:UNIT:view} under figures and {@code p:LIST:take} under targets; rights are looked at each time. */
@Component
class ProgressChoices implements ChoiceVerb {

    private final ProgressDesk desk;
    private final Targets targets;
    private final TargetsReport report;
    private final Texts texts;

    ProgressChoices(ProgressDesk desk, Targets targets, TargetsReport report, Texts texts) {
        this.desk = desk;
        this.targets = targets;
        this.report = report;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return View.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        return List.of(chosen.choice().equals(TargetsReport.TAKE) ? take(chosen) : show(chosen));
    }

    private Reply take(Chosen chosen) {
        var who = chosen.sender().who();
        var language = chosen.sender().language();
        var id = WireKey.of(chosen.id());
        if (who == null || id.isEmpty()) {
            return report.late(language);
        }
        var taken = targets.take(who, id.get());
        return taken.isPresent() ? report.taken(taken.getAsInt(), language) : report.late(language);
    }

    private Reply show(Chosen chosen) {
        return View.of(chosen.id(), chosen.choice())
                .map(view -> desk.show(view, chosen.sender(), chosen.today()))
                .orElseGet(() -> Reply.of(texts.say(chosen.sender().language(), Message.of("pattern.unknown_button"))));
    }
}
