package org.ngoaingu.assistant.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.EvidenceFile;
import org.ngoaingu.certificate.Paper;
import org.ngoaingu.certificate.SubmissionId;
import org.ngoaingu.certificate.Submissions;
import org.ngoaingu.certificate.Submitted;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** {@code certificates.submit}: submits what the review showed, for the sender alone. */
@Component
class CertificateSubmit implements Verb {

    private static final Map<String, ValueType> ARGUMENTS = PaperArguments.with(
            PaperArguments.ALL,
            Map.of(
                    "mine", ValueType.YES_NO,
                    "photo", ValueType.FILES,
                    "new_photo", ValueType.FILES,
                    "follows", ValueType.TEXT));

    private final Submissions submissions;
    private final PaperArguments arguments;
    private final RosterNames names;
    private final ChatFiles files;
    private final Texts texts;

    CertificateSubmit(
            Submissions submissions, PaperArguments arguments, RosterNames names, ChatFiles files, Texts texts) {
        this.submissions = submissions;
        this.arguments = arguments;
        this.names = names;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "certificates.submit";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return ARGUMENTS;
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("reference", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var person = call.sender().person();
        var paper = arguments.paper(call).orElse(null);
        if (person == null || paper == null) {
            return refused(call, Message.of("certificate.submit.no-type"));
        }
        var sent = Stream.concat(call.files("photo").stream(), call.files("new_photo").stream())
                .toList();
        var evidence = sent.stream().flatMap(file -> evidence(file).stream()).toList();
        if (evidence.size() < sent.size()) {
            return refused(call, Message.of("submission.files-gone"));
        }
        var submitted = submissions.submit(person, key(sent, call), held(paper, person, call), evidence, follows(call));
        return switch (submitted) {
            case Submitted.Taken taken -> {
                sent.forEach(files::drop);
                yield reference(taken.id());
            }
            case Submitted.Before before -> reference(before.id());
            case Submitted.Refused refused -> refused(call, refused.why());
        };
    }

    /** A file is submitted once, and a returned submission is followed by one other. */
    private static String key(List<FileId> sent, VerbCall call) {
        return sent.isEmpty()
                ? "follows:" + call.text("follows").orElse("")
                : "file:" + sent.getFirst().value();
    }

    /** Under the name and birth date that the sender confirmed, else under those that were typed. */
    private Paper held(Paper paper, PersonId person, VerbCall call) {
        return Boolean.TRUE.equals(call.arguments().get("mine"))
                ? paper.heldBy(
                        names.name(person), names.born(person, call.today()).orElse(null))
                : paper;
    }

    private static @Nullable SubmissionId follows(VerbCall call) {
        return call.text("follows").flatMap(WireKey::of).map(SubmissionId::new).orElse(null);
    }

    private Optional<EvidenceFile> evidence(FileId id) {
        return files.find(id)
                .flatMap(file ->
                        files.receivedSha256(id).map(sha256 -> new EvidenceFile(file.name(), file.content(), sha256)));
    }

    private static VerbResult reference(SubmissionId id) {
        return VerbResult.of(Map.of("reference", String.valueOf(id.value())));
    }

    private VerbResult refused(VerbCall call, Message why) {
        return VerbResult.refused(List.of(Reply.of(texts.say(call.sender().language(), why))));
    }
}
