package org.ngoaingu.assistant.certificate;

import org.ngoaingu.certificate.Screening;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.FileScreening;
import org.springframework.stereotype.Component;

/** Has every file that comes in by chat screened as evidence of certificates is. */
@Component
class ScreenedFiles implements FileScreening {

    private final Screening screening;

    ScreenedFiles(Screening screening) {
        this.screening = screening;
    }

    @Override
    public Screened screen(ChatFile file, String words) {
        return switch (screening.screen(file.name(), file.type(), file.content(), words)) {
            case Screening.Screened.Clean clean ->
                new Screened.Clean(new ChatFile(file.name(), clean.type(), clean.content()));
            case Screening.Screened.Refused refused -> new Screened.Refused(refused.why());
            case Screening.Screened.Later later -> new Screened.Later(later.why());
        };
    }
}
