package dev.newsreel.enrich.catalog;

import java.util.List;

/** Whether each surface form can be found in a text and trusted as far as its class says. */
final class FormCheck {

  private final Faults faults;

  FormCheck(Faults faults) {
    this.faults = faults;
  }

  void check(FranchiseFile file) {
    Form.of(file).forEach(this::check);
    blocks(file);
  }

  private void check(Form form) {
    if (!SurfaceForm.isFindable(form.text())) {
      error(form, "must begin with a letter or digit and end with one or with ! ? . + or …");
    }
    if (form.isSure() && SurfaceForm.isWeak(form.text())) {
      error(
          form,
          "must not be unique or strong: it is "
              + (form.text().length() <= 3 ? "three characters or fewer" : "a word of its own")
              + "; say homonym, common, function-word, acronym or derived");
    } else if (form.isSure() && SurfaceForm.isArticleAndWord(form.text())) {
      warning(form, "is an article and a common word; common is the safer class");
    }
    if (!form.isSure() && !form.supported()) {
      warning(form, "has neither positive words nor a cast that could speak for it");
    }
  }

  private void blocks(FranchiseFile file) {
    List<String> blocks = file.franchise().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (!SurfaceForm.isFindable(blocks.get(i))) {
        faults.error(
            file.name(),
            file.lines().of(file.franchise(), "blocks", i),
            "block \"" + blocks.get(i) + "\" must begin and end with a letter or digit");
      }
    }
  }

  private void error(Form form, String message) {
    faults.error(form.file().name(), form.line(), "alias \"" + form.text() + "\" " + message);
  }

  private void warning(Form form, String message) {
    faults.warning(form.file().name(), form.line(), "alias \"" + form.text() + "\" " + message);
  }
}
