package org.ngoaingu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the Chromium that is installed here: a parameter of type {@link Browser}, closed when all tests have run.
 * Where none is installed the test is skipped with a line that says how to install it, with {@code CI=true} it fails.
 */
public final class Chromium implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Chromium.class);
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** One browser for all test classes of a thread: Playwright must not be shared between threads. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var executable = executable();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setArgs(List.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-quic",
                                            "--no-first-run",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync"))));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Thread.currentThread(), thread -> Running.start(), Running.class)
                .browser();
    }

    private static Path executable() {
        var named = System.getenv("CHROMIUM");
        var found = (named == null ? PLACES : List.of(named))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            var advice = "No Chromium here: run apt-get install chromium, or set CHROMIUM to its path";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(advice);
            }
            Assumptions.abort(advice);
        }
        return found.orElseThrow();
    }
}
