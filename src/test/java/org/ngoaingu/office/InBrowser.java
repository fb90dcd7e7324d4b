package org.ngoaingu.office;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;

/** In the web chat, with a real browser. */
final class InBrowser implements Talker {

    private static final double PATIENCE = 30_000;

    private final Page page;
    private final String address;

    InBrowser(Browser browser, String address) {
        this.page = browser.newContext().newPage();
        this.address = address;
        page.setDefaultTimeout(PATIENCE);
    }

    @Override
    public void begins(String code) {
        page.navigate(address + "/chat?start=" + code);
        page.locator("main form button").last().click();
        page.locator("#composer").waitFor();
    }

    @Override
    public void says(String text) {
        page.locator("textarea[name=text]").fill(text);
        page.locator("button.send").click();
    }

    @Override
    public void sends(Map<String, byte[]> files) {
        page.locator("input[type=file][name=files]")
                .setInputFiles(files.entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "text/csv", file.getValue()))
                        .toArray(FilePayload[]::new));
        page.locator("button.send").click();
    }

    @Override
    public void sendsPicture(String words, byte[] picture) {
        page.locator("textarea[name=text]").fill(words);
        page.locator("input[type=file][name=files]")
                .setInputFiles(new FilePayload("chung chi.jpg", "image/jpeg", picture));
        page.locator("button.send").click();
    }

    @Override
    public byte[] fetches(String words) {
        awaits(words);
        var link = page.locator("article[data-from=assistant]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last()
                .locator(".attached a");
        return page.request().get(address + link.getAttribute("href")).body();
    }

    @Override
    public void presses(String words) {
        page.locator("article button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last()
                .click();
    }

    @Override
    public String awaits(String words) {
        var article = page.locator("article[data-from=assistant]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
        article.waitFor();
        return article.innerText();
    }
}
