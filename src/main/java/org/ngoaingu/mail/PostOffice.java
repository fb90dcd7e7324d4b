package org.ngoaingu.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.AssistantSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server of the office, if there is one. Each send has the time-outs of {@code application.yml}. */
@Component
class PostOffice {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    PostOffice(
            ObjectProvider<JavaMailSender> sender,
            AssistantSettings settings,
            @Value("${assistant.mail-from:}") String from) {
        this.sender = sender;
        this.from = from.isBlank() ? "no-reply@" + settings.publicUrl().getHost() : from.strip();
    }

    /** What became of a letter. */
    sealed interface Posted {

        /** The server took it. */
        record Taken() implements Posted {}

        /** The server said for good that it will not go there. */
        record AddressRefused() implements Posted {}

        /** Not now. @param aboutAll whether another letter would fare the same */
        record NotNow(String reason, boolean aboutAll) implements Posted {}
    }

    boolean isOpen() {
        return sender.getIfAvailable() != null;
    }

    Posted send(Letter letter) {
        try {
            var office = sender.getObject();
            var message = office.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.to().value());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            message.setHeader("Auto-Submitted", "auto-generated");
            office.send(message);
            return new Posted.Taken();
        } catch (MailSendException e) {
            return failed(e);
        } catch (MailAuthenticationException e) {
            return new Posted.NotNow("the mail server refused the sign-in", true);
        } catch (MailException | MessagingException e) {
            return new Posted.NotNow(e.getClass().getSimpleName(), true);
        }
    }

    /** An address that the server refuses for good (5xx) is invalid to it, one that it puts off (4xx) is unsent. */
    private static Posted failed(MailSendException e) {
        for (var cause : e.getFailedMessages().values()) {
            if (cause instanceof SendFailedException failure) {
                return isEmpty(failure.getInvalidAddresses())
                        ? new Posted.NotNow("the mail server put the letter off", false)
                        : new Posted.AddressRefused();
            }
        }
        return new Posted.NotNow("no mail server", true);
    }

    private static boolean isEmpty(Address @Nullable [] addresses) {
        return addresses == null || addresses.length == 0;
    }
}
