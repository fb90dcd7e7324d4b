package org.ngoaingu.assistant.roster;

import java.util.List;
import org.ngoaingu.assistant.roster.ChatImport.State;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** The buttons of the sender's own import. One that comes too late changes nothing and says how things stand. */
@Component
class ImportChoices implements ChoiceVerb {

    private final ImportDesk desk;
    private final ImportCard card;
    private final SecondAdministrator second;
    private final Texts texts;

    ImportChoices(ImportDesk desk, ImportCard card, SecondAdministrator second, Texts texts) {
        this.desk = desk;
        this.card = card;
        this.second = second;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return ImportCard.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var choice = chosen.choice();
        if (choice.equals(ImportCard.SECOND) || choice.equals(ImportCard.DECLINE)) {
            return second.decides(chosen);
        }
        var found = desk.own(chosen.id(), chosen.sender());
        if (found.isEmpty() || !desk.mayImport(chosen.sender().who())) {
            return List.of(Reply.of(texts.say(chosen.sender().language(), Message.of("chatImport.notYours"))));
        }
        var one = found.get();
        return switch (choice) {
            case ImportCard.COMMIT -> one.state() == State.CHECKED ? commit(one) : late(one);
            case ImportCard.ALONE -> one.state() == State.CHECKED ? alone(one) : late(one);
            case ImportCard.CANCEL -> isCancellable(one) ? cancel(one) : late(one);
            case ImportCard.AGAIN ->
                one.state() == State.FAILED && !one.files().isEmpty()
                        ? desk.lookAgain(one, List.of(), null)
                        : late(one);
            case ImportCard.UNDO -> one.state() == State.COMMITTED ? undo(one) : late(one);
            default -> choice.startsWith(ImportCard.PLAN) ? plan(one, choice) : late(one);
        };
    }

    private List<Reply> commit(ChatImport one) {
        if (!one.manyMissing()) {
            one.commit();
            return List.of(desk.work(one));
        }
        return List.of(second.ask(one));
    }

    private List<Reply> alone(ChatImport one) {
        if (!one.manyMissing() || !second.candidates(one).isEmpty()) {
            return commit(one);
        }
        one.commit();
        return List.of(desk.work(one));
    }

    private List<Reply> cancel(ChatImport one) {
        one.cancel();
        desk.drop(one);
        return List.of(desk.save(one, card.plain(one)));
    }

    private List<Reply> undo(ChatImport one) {
        one.undo();
        return List.of(desk.work(one));
    }

    private List<Reply> plan(ChatImport one, String choice) {
        var plan = choice.substring(ImportCard.PLAN.length());
        if (one.state() != State.CHECKED || !one.plans().contains(plan)) {
            return late(one);
        }
        one.choosePlan(new PlanId(plan));
        return List.of(desk.save(one, card.checked(one)));
    }

    private static boolean isCancellable(ChatImport one) {
        return one.isReplaceable();
    }

    private List<Reply> late(ChatImport one) {
        return List.of(Reply.of(texts.say(one.language(), Message.of("chatImport.late." + one.state()))));
    }
}
