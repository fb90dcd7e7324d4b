package org.ngoaingu.assistant.quota;

import java.util.List;
import java.util.Map;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.Reading;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.plan.Supposition;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** {@code quota.what_if}: appointed to lead, in another post, with one more certificate, on another day. */
@Component
class QuotaWhatIf implements Verb {

    private final Askers askers;
    private final QuotaReplies replies;
    private final Staff staff;
    private final Quotas quotas;
    private final Certificates certificates;
    private final SupposedPosts posts;

    QuotaWhatIf(
            Askers askers,
            QuotaReplies replies,
            Staff staff,
            Quotas quotas,
            Certificates certificates,
            SupposedPosts posts) {
        this.askers = askers;
        this.replies = replies;
        this.staff = staff;
        this.quotas = quotas;
        this.certificates = certificates;
        this.posts = posts;
    }

    @Override
    public String name() {
        return "quota.what_if";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of(
                "kind", ValueType.TEXT,
                "title", ValueType.TEXT,
                "certificate", ValueType.TEXT,
                "day", ValueType.DATE);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var reply = askers.reply(
                askers.self(call.sender()),
                call.sender(),
                about -> replies.whatIf(about, supposed(call, about.person()), call.today()));
        return VerbResult.said(List.of(reply));
    }

    private Supposed supposed(VerbCall call, PersonId person) {
        return switch (call.text("kind").orElse("")) {
            case "LEAD" -> lead(call, person);
            case "POST" -> post(call, person);
            case "CERTIFICATE" -> certificate(call, person);
            default -> new Supposed.Day(call.day("day").orElse(call.today()));
        };
    }

    private Supposed lead(VerbCall call, PersonId person) {
        return call.text("title")
                .flatMap(title -> staff.facts(person, call.today()).map(facts -> posts.appointed(title, facts)))
                .orElseGet(() ->
                        new Supposed.Post(Message.of("whatIf.lead.head"), List.of(new Supposition.Appointed(null))));
    }

    private Supposed post(VerbCall call, PersonId person) {
        var text = call.text("title").orElse("");
        return staff.facts(person, call.today())
                .map(facts -> posts.read(text, facts))
                .orElseGet(() -> new Supposed.NotUnderstood(Message.of("whatIf.post.notUnderstood", "text", text)));
    }

    private Supposed certificate(VerbCall call, PersonId person) {
        var text = call.text("certificate").orElse("");
        return switch (certificates.read(text)) {
            case Reading.Read read -> {
                var set = quotas.of(person, call.today()).standing().set();
                yield new Supposed.Certificate(
                        certificates.type(read.typeId()).orElseThrow(),
                        read.score(),
                        certificates.level(read.typeId(), read.score(), set));
            }
            case Reading.Unread unread -> new Supposed.NotUnderstood(unread.reason());
        };
    }
}
