package dev.newsreel.localstack.press.demo;

import java.util.List;

/**
 * How stories of one kind are told: one variant of each part is chosen. Words in braces are filled
 * in.
 *
 * @param headlines plain text; the other parts may hold {@code <em>}
 */
record Template(
    List<String> headlines, List<String> leads, List<String> middles, List<String> ends) {

  Template {
    headlines = List.copyOf(headlines);
    leads = List.copyOf(leads);
    middles = List.copyOf(middles);
    ends = List.copyOf(ends);
  }

  private static final List<String> ENDS =
      List.of(
          "{actor2} returns as {character2}, and {actor3} as {character3}. {network} has not said how many episodes there will be.",
          "For anyone new: <em>{show}</em> {premise}. Earlier seasons are on {network}.",
          "The cast is led by {actor} as {character}, with {actor2} as {character2} and {actor3} as {character3}.",
          "Readers who come to <em>{show}</em> from <em>{sibling}</em> will find some familiar faces. The series {premise}.");

  static final List<Template> ALL =
      List.of(
          new Template(
              List.of(
                  "{show} Renewed for Season {next}",
                  "{network} Orders Season {next} of {show}",
                  "{show} Will Be Back for Another Season"),
              List.of(
                  "{network} has renewed <em>{show}</em> for season {next}, weeks before the end of the current run.",
                  "<em>{show}</em> has been renewed: {network} has ordered a season {next} of the drama."),
              List.of(
                  "“We are not done with these people,” said {newcomer}, a producer who does not exist. {actor} plays {character}.",
                  "Work in the writers' room begins in {month}. {actor} will be back as {character}."),
              ENDS),
          new Template(
              List.of(
                  "Watch the First Trailer for {show} Season {season}",
                  "{show} Trailer: {character} Is Out of Time",
                  "New {show} Trailer Gives Away Less Than You Fear"),
              List.of(
                  "{network} has released the first trailer for season {season} of <em>{show}</em>.",
                  "The trailer for <em>{show}</em> season {season} is here, and {character} does not look well."),
              List.of(
                  "In two minutes {actor} runs, shouts and says one line that the internet will be quoting until {month}.",
                  "Most of it belongs to {actor2} as {character2}, who has the best hat and the worst news."),
              ENDS),
          new Template(
              List.of(
                  "{show} Season {season} Gets a Release Date",
                  "When Is {show} Back? {month}, Says {network}",
                  "{network} Dates {show}"),
              List.of(
                  "<em>{show}</em> returns with season {season} on {month} {day}, {network} announced.",
                  "Mark {month} {day}: that is when season {season} of <em>{show}</em> premieres on {network}."),
              List.of(
                  "The first two episodes come on one evening, the others weekly.",
                  "It is the earliest start that the series has had, and {actor} is in all of them as {character}."),
              ENDS),
          new Template(
              List.of(
                  "{newcomer} Joins the Cast of {show}",
                  "{show} Casts {newcomer} for Season {season}",
                  "{newcomer} To Make Life Hard for {character} in {show}"),
              List.of(
                  "{newcomer} has joined the cast of <em>{show}</em> for season {season}.",
                  "<em>{show}</em> has found its next adversary: {newcomer} has been cast in a recurring role."),
              List.of(
                  "The part is that of an auditor who knows more about {character} than anybody should.",
                  "{newcomer} will share most scenes with {actor}, who plays {character}."),
              ENDS),
          new Template(
              List.of(
                  "Review: {show} Season {season} Takes Its Time and Is Right To",
                  "{show} Review: {actor} Has Never Been Better",
                  "Review: {show} Is Still the Show To Beat"),
              List.of(
                  "Four episodes into season {season}, <em>{show}</em> on {network} is as sure of itself as ever.",
                  "There is a scene in the new season of <em>{show}</em> in which nothing happens for three minutes. It is wonderful."),
              List.of(
                  "{actor} plays {character} with the patience of somebody who has read the last page. Around the middle the plot sags, and {actor2} saves it.",
                  "What it has lost in speed it has gained in {character2}, whom {actor2} makes the quiet centre of the season. Four stars out of five."),
              ENDS),
          new Template(
              List.of(
                  "{show} Recap: Who Knew, and When?",
                  "{show} Season {season} Recap: A Door Is Opened",
                  "Recap: {character} Makes a Call on {show}"),
              List.of(
                  "Spoilers for the latest episode of <em>{show}</em> follow. We begin where last week ended, in the rain.",
                  "This week on <em>{show}</em>, {character} finally answers the telephone. This recap gives the episode away."),
              List.of(
                  "{character2} keeps a secret for most of the hour, and {actor2} lets us see each minute of it.",
                  "By the end {character} and {character2} are on the same side of a locked door, which is new in season {season}."),
              ENDS),
          new Template(
              List.of(
                  "{newcomer} on {show}: “I Keep the Boots”",
                  "Interview: {newcomer} Talks About Season {season} of {show}",
                  "Interview: {newcomer} on Standing Between {character} and the Door in {show}"),
              List.of(
                  "{newcomer} has been on <em>{show}</em> long enough to have opinions about the boots. We talked about season {season} in an interview that never took place.",
                  "We met {newcomer}, who we say joins <em>{show}</em>, for an interview that was to last ten minutes and lasted an hour."),
              List.of(
                  "“Nobody tells me how it ends,” says {newcomer}, who asked. “And I have most of my scenes with {character}.”",
                  "“{character} is braver than I am and sleeps worse,” says {newcomer}. “Season {season} is about the sleep.” {actor} plays {character}."),
              ENDS),
          new Template(
              List.of(
                  "{show} Season {season} Wraps Filming",
                  "Cameras Roll on {show} Season {season}",
                  "{show} Is Back in Production"),
              List.of(
                  "Filming of <em>{show}</em> season {season} has finished, according to a photograph of a cake.",
                  "Production has begun on season {season} of <em>{show}</em>, {network} confirmed."),
              List.of(
                  "The chair that says {character} has been folded up; {actor} is on holiday.",
                  "Post-production will take until {month}; {actor2} plays {character2} again."),
              ENDS),
          new Template(
              List.of(
                  "Why You Should Be Watching {show}",
                  "{show} Is the Best Thing on {network} This Weekend",
                  "In Praise of {show}, Which Trusts You To Keep Up"),
              List.of(
                  "If you watch one thing on {network} this weekend, make it <em>{show}</em>, which {premise}.",
                  "<em>{show}</em> {premise}. It is also the easiest recommendation we will make all month."),
              List.of(
                  "{actor} carries it as {character}, and <em>{sibling}</em> is not needed to follow it.",
                  "Where <em>{sibling}</em> went big, <em>{show}</em> goes close, and {actor} holds every close-up."),
              ENDS));
}
