package dev.newsreel.localstack.press.demo;

import java.util.List;

/**
 * A real show, with the few plain facts that made-up stories about it need.
 *
 * @param sibling another show of the same franchise
 * @param cast actor, character, actor, character, ...
 * @param premise continues a sentence that begins with the title
 * @param season the season that the stories are about
 */
record DemoShow(
    String title, String network, String sibling, List<String> cast, String premise, int season) {

  DemoShow {
    cast = List.copyOf(cast);
  }

  static final List<DemoShow> ALL =
      List.of(
          new DemoShow(
              "Ballard",
              "Prime Video",
              "Bosch: Legacy",
              List.of(
                  "Maggie Q",
                  "Renée Ballard",
                  "Courtney Taylor",
                  "Samira Parker",
                  "Titus Welliver",
                  "Harry Bosch"),
              "follows an LAPD detective who reopens murders that everyone else has filed away",
              2),
          new DemoShow(
              "Bosch: Legacy",
              "Prime Video",
              "Bosch",
              List.of(
                  "Titus Welliver",
                  "Harry Bosch",
                  "Mimi Rogers",
                  "Honey Chandler",
                  "Madison Lintz",
                  "Maddie Bosch"),
              "picks Harry Bosch up as a private investigator after he has left the LAPD",
              3),
          new DemoShow(
              "Star Trek: Strange New Worlds",
              "Paramount+",
              "Star Trek: Starfleet Academy",
              List.of(
                  "Anson Mount",
                  "Christopher Pike",
                  "Rebecca Romijn",
                  "Una Chin-Riley",
                  "Ethan Peck",
                  "Spock"),
              "tells what the crew of the Enterprise did in the years before Kirk took command",
              4),
          new DemoShow(
              "NCIS",
              "CBS",
              "NCIS: Origins",
              List.of(
                  "Gary Cole",
                  "Alden Parker",
                  "Sean Murray",
                  "Timothy McGee",
                  "Katrina Law",
                  "Jessica Knight"),
              "has its agents solve crimes that touch the Navy and the Marine Corps",
              23),
          new DemoShow(
              "The Boys",
              "Prime Video",
              "Gen V",
              List.of(
                  "Antony Starr",
                  "Homelander",
                  "Karl Urban",
                  "Billy Butcher",
                  "Erin Moriarty",
                  "Annie January"),
              "sets a band of vigilantes against superheroes whom a corporation has bred and sold",
              5),
          new DemoShow(
              "Severance",
              "Apple TV+",
              "Severance",
              List.of(
                  "Adam Scott",
                  "Mark Scout",
                  "Britt Lower",
                  "Helly Riggs",
                  "Tramell Tillman",
                  "Seth Milchick"),
              "imagines office workers whose memories of work and of home have been cut apart",
              3),
          new DemoShow(
              "1923",
              "Paramount+",
              "Yellowstone",
              List.of(
                  "Helen Mirren",
                  "Cara Dutton",
                  "Harrison Ford",
                  "Jacob Dutton",
                  "Brandon Sklenar",
                  "Spencer Dutton"),
              "shows an earlier generation of the Duttons holding on to the Yellowstone ranch in Montana",
              2),
          new DemoShow(
              "House of the Dragon",
              "HBO",
              "Game of Thrones",
              List.of(
                  "Emma D'Arcy",
                  "Rhaenyra Targaryen",
                  "Matt Smith",
                  "Daemon Targaryen",
                  "Olivia Cooke",
                  "Alicent Hightower"),
              "tells of the civil war in House Targaryen long before the events of Game of Thrones",
              3),
          new DemoShow(
              "Doctor Who",
              "BBC One",
              "Torchwood",
              List.of(
                  "Ncuti Gatwa",
                  "the Doctor",
                  "Millie Gibson",
                  "Ruby Sunday",
                  "Jemma Redgrave",
                  "Kate Lethbridge-Stewart"),
              "sends a Time Lord and a companion through time and space in a blue police box",
              3),
          new DemoShow(
              "Dexter: Resurrection",
              "Paramount+",
              "Dexter: Original Sin",
              List.of(
                  "Michael C. Hall",
                  "Dexter Morgan",
                  "David Zayas",
                  "Angel Batista",
                  "Jack Alcott",
                  "Harrison Morgan"),
              "brings Dexter Morgan to New York in search of his son",
              2));
}
