package org.ngoaingu.assistant.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** The one message of an import, which changes as the import goes on, and its buttons {@code m:ID:act}. */
@Component
class ImportCard {

    static final String OWNER = "m";
    static final String COMMIT = "go";
    static final String ALONE = "alone";
    static final String SECOND = "second";
    static final String DECLINE = "decline";
    static final String CANCEL = "stop";
    static final String AGAIN = "again";
    static final String UNDO = "undo";
    static final String PLAN = "plan.";

    private static final int PLANS_SHOWN = 8;

    private final Texts texts;
    private final Plans plans;

    ImportCard(Texts texts, Plans plans) {
        this.texts = texts;
        this.plans = plans;
    }

    /** A state that needs no words of its own: work under way, or the end. */
    Reply plain(ChatImport one) {
        var choices = one.state() == ChatImport.State.COMMITTED ? after(one) : List.<Choice>of();
        return reply(one, say(one, "chatImport.state." + one.state(), Map.of("missing", one.missing())), choices);
    }

    /** What the look found, and what can be done now. */
    Reply checked(ChatImport one) {
        var text = new StringBuilder("# ").append(say(one, "chatImport.checked", Map.of()));
        text.append('\n').append(one.report()).append("\n\n");
        var choices = new ArrayList<Choice>();
        if (one.plan() != null) {
            text.append(say(one, "chatImport.planChosen", Map.of("plan", planName(one, one.plan()))))
                    .append("\n\n");
        } else if (!one.plans().isEmpty()) {
            text.append(say(one, "chatImport.choosePlan", Map.of())).append("\n\n");
            one.plans().stream()
                    .limit(PLANS_SHOWN)
                    .forEach(plan -> choices.add(new Choice(data(one, PLAN + plan), planName(one, new PlanId(plan)))));
        }
        text.append(say(one, "chatImport.nothingWritten", Map.of()));
        choices.add(new Choice(data(one, COMMIT), commitLabel(one)));
        choices.add(
                StartChoice.flow("import-day", String.valueOf(one.id()), say(one, "chatImport.button.day", Map.of())));
        choices.add(button(one, CANCEL));
        return reply(one, text.toString(), choices);
    }

    /** Nobody else is there who could confirm so many missing people. */
    Reply alone(ChatImport one) {
        return reply(
                one,
                say(one, "chatImport.alone", Map.of("missing", one.missing())),
                List.of(
                        new Choice(
                                data(one, ALONE),
                                say(one, "chatImport.button.alone", Map.of("missing", one.missing()))),
                        button(one, CANCEL)));
    }

    /** Waits for another administrator. */
    Reply waiting(ChatImport one, int asked) {
        return reply(
                one,
                say(one, "chatImport.waiting", Map.of("missing", one.missing(), "asked", asked)),
                List.of(button(one, CANCEL)));
    }

    /** Asks another administrator. */
    Reply toConfirm(ChatImport one, String sender) {
        return new Reply(
                say(one, "chatImport.second", Map.of("missing", one.missing(), "sender", sender)) + "\n\n"
                        + one.report(),
                List.of(
                        new Choice(
                                data(one, SECOND),
                                say(one, "chatImport.button.second", Map.of("missing", one.missing()))),
                        button(one, DECLINE)));
    }

    /** It could not be done; the files wait. */
    Reply failed(ChatImport one, Message why) {
        var choices = one.files().isEmpty() ? List.<Choice>of() : List.of(button(one, AGAIN), button(one, CANCEL));
        return reply(one, say(one, "chatImport.failed", Map.of("why", why)), choices);
    }

    /** The import stands all the same. */
    Reply notUndone(ChatImport one, Message why) {
        return reply(one, say(one, "chatImport.notUndone", Map.of("why", why)), after(one));
    }

    private List<Choice> after(ChatImport one) {
        return List.of(StartChoice.flow("unit-card", say(one, "chatImport.button.units", Map.of())), button(one, UNDO));
    }

    private String commitLabel(ChatImport one) {
        if (one.manyMissing()) {
            return say(one, "chatImport.button.goMissing", Map.of("missing", one.missing()));
        }
        return say(
                one,
                one.plan() == null && !one.plans().isEmpty() ? "chatImport.button.goNoPlan" : "chatImport.button.go",
                Map.of());
    }

    private String planName(ChatImport one, PlanId id) {
        return plans.plan(id)
                .map(Plan::name)
                .map(name -> name.say(one.language()))
                .orElse(id.value());
    }

    private Choice button(ChatImport one, String act) {
        return new Choice(data(one, act), say(one, "chatImport.button." + act, Map.of()));
    }

    private static String data(ChatImport one, String act) {
        return OWNER + ":" + one.id() + ":" + act;
    }

    private Reply reply(ChatImport one, String text, List<Choice> choices) {
        return new Reply(text, choices).on(one.card());
    }

    private String say(ChatImport one, String key, Map<String, ?> arguments) {
        return texts.say(one.language(), key, arguments);
    }
}
