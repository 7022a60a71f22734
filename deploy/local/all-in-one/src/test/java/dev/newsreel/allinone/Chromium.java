package dev.newsreel.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Chromium that is installed on the machine. Pictures are kept under target/screenshots. */
final class Chromium implements AutoCloseable {

  private static final Path PROGRAM =
      Path.of(System.getProperty("newsreel.chromium", "/usr/bin/chromium"));
  private static final Path PICTURES = Path.of("target/screenshots");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update")));
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  static Chromium start() {
    return new Chromium();
  }

  /** How a reader looks at it. */
  enum Look {
    LIGHT(1400, 950, ColorScheme.LIGHT),
    DARK(1400, 950, ColorScheme.DARK),
    PHONE(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
      this.width = width;
      this.height = height;
      this.colours = colours;
    }
  }

  /** A reader of their own: nothing is kept from one to the next. */
  Visit visit(Look look) {
    return new Visit(
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.colours)));
  }

  @Override
  public void close() {
    playwright.close();
  }

  /**
   * One reader with one page; anything the browser complains of fails the test, but for a request
   * that needs somebody signed in: the page says that itself.
   */
  static final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context) {
      this.context = context;
      this.page = context.newPage();
      page.onPageError(complaints::add);
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().contains("401")) {
          complaints.add(message.text());
        }
      });
    }

    /** Opens an address and waits until something is there. */
    Page open(java.net.URI address, String until) {
      page.navigate(address.toString());
      page.locator(until).first().waitFor();
      return page;
    }

    void picture(String name) {
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    boolean scrollsSideways() {
      return (Boolean)
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
      context.close();
      assertThat(complaints).isEmpty();
    }
  }
}
