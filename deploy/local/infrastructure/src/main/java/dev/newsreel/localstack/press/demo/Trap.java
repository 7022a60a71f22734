package dev.newsreel.localstack.press.demo;

import java.util.List;

/** Stories that name a show and are not about it. */
record Trap(String headline, String summary, List<String> parts) {

  Trap {
    parts = List.copyOf(parts);
  }

  static final List<Trap> ALL =
      List.of(
          new Trap(
              "We Tested Seven Dishwashers and a Bosch Was Quietest",
              "Four hundred plates, one spreadsheet.",
              List.of(
                  "The Bosch 500 Series stayed under 42 decibels with a full load. Two other Bosch dishwashers came close, and a cheaper machine dried better.",
                  "We looked at noise, water and what happens to a wooden spoon that somebody forgot.")),
          new Trap(
              "Ballard Farmers Market Moves for the Summer",
              "The Seattle market goes two streets north.",
              List.of(
                  "The Sunday market in Ballard, the Seattle neighborhood, will move two streets north while crews replace a water main.",
                  "Stalls open at nine. Parking in Ballard was never easy, and the city suggests the bus from Fremont.")),
          new Trap(
              "Bosch To Build Heat Pumps in Portugal",
              "Robert Bosch GmbH adds a factory.",
              List.of(
                  "Robert Bosch GmbH will build a second factory for heat pumps in Aveiro, the company said in Stuttgart.",
                  "Bosch expects demand for heat pumps to recover next year and will hire 300 people.")),
          new Trap(
              "Severance Pay: What You Are Owed When a Job Ends",
              "A short guide for people who were let go.",
              List.of(
                  "Severance is not required by law everywhere. Where it is usual, one or two weeks of pay for each year is common.",
                  "Ask for the severance offer in writing, and do not sign on the same day.")),
          new Trap(
              "Wolves Return to Yellowstone's Northern Valleys",
              "Rangers counted eleven pups.",
              List.of(
                  "Rangers in Yellowstone National Park counted eleven wolf pups in two northern valleys this spring.",
                  "Visitors in Yellowstone should stay a hundred yards away from wolves and bears.")));
}
