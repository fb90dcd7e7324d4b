package org.ngoaingu.assistant.certificate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Paper;
import org.ngoaingu.certificate.SubmissionId;
import org.ngoaingu.certificate.SubmissionState;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.certificate.Submissions;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code certificates.reopen}: what the sender's returned submission holds, to go on from it. */
@Component
class CertificateReopen implements Verb {

    private static final Map<String, ValueType> RESULTS = PaperArguments.with(
            PaperArguments.ALL,
            Map.of("reopened", ValueType.TEXT, "mine", ValueType.YES_NO, "old_photos", ValueType.INTEGER));

    private final Submissions submissions;
    private final RosterNames names;
    private final Texts texts;

    CertificateReopen(Submissions submissions, RosterNames names, Texts texts) {
        this.submissions = submissions;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "certificates.reopen";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("follows", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return RESULTS;
    }

    @Override
    public VerbResult call(VerbCall call) {
        var language = call.sender().language();
        return returned(call)
                .map(one -> new VerbResult(
                        values(one, call),
                        List.of(Reply.of(texts.say(
                                language,
                                "submission.reopened",
                                Map.of("reason", one.reason() == null ? "" : one.reason()))))))
                .orElseGet(() -> VerbResult.said(
                        List.of(Reply.of(texts.say(language, Message.of("certificate.submit.not-returned"))))));
    }

    private Optional<SubmissionView> returned(VerbCall call) {
        var person = call.sender().person();
        return person == null
                ? Optional.empty()
                : call.text("follows")
                        .flatMap(WireKey::of)
                        .flatMap(id -> submissions.of(person, new SubmissionId(id)))
                        .filter(one -> one.state() == SubmissionState.RETURNED);
    }

    private Map<String, Object> values(SubmissionView one, VerbCall call) {
        var paper = one.paper();
        var values = new HashMap<String, Object>(PaperArguments.slots(one.type(), paper.score()));
        values.put("cert_type", paper.type());
        values.put("reopened", String.valueOf(one.id().value()));
        values.put(
                "old_photos",
                one.evidence().stream().filter(SubmissionView.Evidence::kept).count());
        put(values, "issued_on", paper, Paper::issued);
        put(values, "tested_on", paper, CertificateReopen::tested);
        put(values, "cert_number", paper, Paper::number);
        put(values, "issuer", paper, Paper::issuer);
        put(values, "place", paper, Paper::place);
        put(
                values,
                "setting",
                paper,
                it -> it.setting() == null ? null : it.setting().name());
        if (one.type().language() == null) {
            put(values, "language", paper, Paper::language);
        }
        var mine = names.name(one.person()).equals(paper.holder())
                && names.born(one.person(), call.today())
                        .map(born -> born.equals(paper.born()))
                        .orElse(paper.born() == null);
        values.put("mine", mine);
        if (!mine) {
            put(values, "holder", paper, Paper::holder);
            put(values, "born", paper, Paper::born);
        }
        return values;
    }

    private static @Nullable String tested(Paper paper) {
        var day = paper.tested();
        var month = paper.testedIn();
        return day != null ? day.toString() : month != null ? month.toString() : null;
    }

    private static void put(
            Map<String, Object> values, String slot, Paper paper, Function<Paper, @Nullable Object> from) {
        var value = from.apply(paper);
        if (value != null) {
            values.put(slot, value);
        }
    }
}
