import { customerFrom, type SampleCustomer } from "@/lib/sample-shop/customer";

// Streets and telephone numbers are made up (555-01xx and the like); towns and postal codes belong together.
const unitedStates = `
Marcus Bell | 2417 Larkspur Ln | | Austin | TX | 78745 | US | +1 512 555 0143
Dana Whitfield | 908 Quarry Rd | Apt 12 | San Antonio | TX | 78209 | US | +1 210 555 0118
Luis Herrera, Herrera Fleet Service | 5530 Commerce St | Bay 4 | Dallas | TX | 75226 | US | +1 214 555 0166
Priya Raman | 14 Bluebonnet Ct | | Houston | TX | 77007 | US | +1 713 555 0127
Tom Kowalski | 3311 N Kedzie Ave | Unit 2 | Chicago | IL | 60618 | US | +1 312 555 0101
Angela Brooks | 76 Prairie View Dr | | Naperville | IL | 60540 | US | +1 630 555 0154
Derek Olson | 1205 Lakeshore Blvd | | Minneapolis | MN | 55408 | US | +1 612 555 0139
Karen Lindqvist | 410 Birch St | | Duluth | MN | 55802 | US | +1 218 555 0172
Jamal Carter | 2289 Peachtree Cir | Apt 5B | Atlanta | GA | 30309 | US | +1 404 555 0110
Becky Thornton | 61 Magnolia Way | | Savannah | GA | 31401 | US | +1 912 555 0188
Rosa Delgado | 1440 SW 8th St | | Miami | FL | 33135 | US | +1 305 555 0147
Greg Patterson, Patterson Marine and Auto | 702 Harbor Dr | | Tampa | FL | 33602 | US | +1 813 555 0163
Wendy Sanchez | 3905 Citrus Grove Rd | | Orlando | FL | 32806 | US | +1 407 555 0132
Ethan Brown | 58 Ridge Rd | | Asheville | NC | 28801 | US | +1 828 555 0125
Latoya Simmons | 1719 Elm Hollow Dr | | Charlotte | NC | 28205 | US | +1 704 555 0190
Cody Ramsey | 233 Music Row Ct | | Nashville | TN | 37203 | US | +1 615 555 0114
Sharon Fields | 4810 Cooper Ave | | Memphis | TN | 38104 | US | +1 901 555 0179
Nate Hollis | 1022 River Rd | | Louisville | KY | 40206 | US | +1 502 555 0136
Paula Novak | 87 W 25th St | Fl 2 | Cleveland | OH | 44113 | US | +1 216 555 0150
Brian Osborne | 3340 High St | | Columbus | OH | 43202 | US | +1 614 555 0121
Michelle Zhang | 612 Vine St | Apt 9 | Cincinnati | OH | 45202 | US | +1 513 555 0168
Aaron Becker, Becker Garage | 9400 Gratiot Ave | | Detroit | MI | 48213 | US | +1 313 555 0105
Holly Vandenberg | 155 Monroe Center St | | Grand Rapids | MI | 49503 | US | +1 616 555 0142
Steve Janssen | 2701 Kinnickinnic Ave | | Milwaukee | WI | 53207 | US | +1 414 555 0183
Irene Schultz | 418 State St | Apt 3 | Madison | WI | 53703 | US | +1 608 555 0157
Caleb Turner | 77 Walnut St | | Des Moines | IA | 50309 | US | +1 515 555 0112
Rachel Nguyen | 1300 Main St | Ste 210 | Kansas City | MO | 64105 | US | +1 816 555 0175
Doug Freeman | 4502 Shaw Blvd | | Saint Louis | MO | 63110 | US | +1 314 555 0130
Vicky Morales | 219 N Rock Island St | | Wichita | KS | 67202 | US | +1 316 555 0164
Hank Whitehorse | 801 NW 23rd St | | Oklahoma City | OK | 73106 | US | +1 405 555 0119
Sandra Pruitt | 14 Magazine St | | New Orleans | LA | 70130 | US | +1 504 555 0148
Will Gaines | 930 Dauphin St | | Mobile | AL | 36604 | US | +1 251 555 0186
Janet Ortega | 2210 E Speedway Blvd | | Tucson | AZ | 85719 | US | +1 520 555 0128
Kyle Benson | 6145 N 16th St | Unit 114 | Phoenix | AZ | 85016 | US | +1 602 555 0155
Maria Lucero | 308 Central Ave SW | | Albuquerque | NM | 87102 | US | +1 505 555 0171
Troy Hammond, Rocky Mountain 4x4 | 1650 Blake St | | Denver | CO | 80202 | US | +1 303 555 0103
Erin Callahan | 45 Pikes Peak Ave | | Colorado Springs | CO | 80903 | US | +1 719 555 0194
Ben Christensen | 720 E 900 S | | Salt Lake City | UT | 84105 | US | +1 801 555 0137
Monica Reyes | 3900 Paradise Rd | Apt 41 | Las Vegas | NV | 89169 | US | +1 702 555 0160
Jeff Aldrich | 512 Warm Springs Ave | | Boise | ID | 83712 | US | +1 208 555 0122
Carla Stevens | 84 N Last Chance Gulch | | Helena | MT | 59601 | US | +1 406 555 0177
Owen Fitzgerald | 2733 SE Division St | | Portland | OR | 97202 | US | +1 503 555 0109
Grace Kim | 1118 E Pike St | Apt 306 | Seattle | WA | 98122 | US | +1 206 555 0152
Pete Larsen | 405 W Sprague Ave | | Spokane | WA | 99201 | US | +1 509 555 0184
Victor Chen | 2550 Irving St | | San Francisco | CA | 94122 | US | +1 415 555 0133
Alicia Romero | 1821 W Sunset Blvd | Apt 7 | Los Angeles | CA | 90026 | US | +1 213 555 0169
Scott Yamada | 940 Garnet Ave | | San Diego | CA | 92109 | US | +1 619 555 0115
Nicole Avila, Valley Truck Parts | 3302 Stockton Blvd | | Sacramento | CA | 95820 | US | +1 916 555 0191
Ray Kahale | 66 Queen St | Ste 3 | Honolulu | HI | 96813 | US | +1 808 555 0146
Sarah Frost | 1207 W Northern Lights Blvd | | Anchorage | AK | 99503 | US | +1 907 555 0180
Dennis McAllister | 210 Broadway | Apt 14C | New York | NY | 10038 | US | +1 212 555 0126
Theresa Conti | 558 Elmwood Ave | | Buffalo | NY | 14222 | US | +1 716 555 0159
Frank Russo | 31 Mulberry St | | Newark | NJ | 07102 | US | +1 973 555 0117
Megan Doyle | 2040 Fairmount Ave | | Philadelphia | PA | 19130 | US | +1 215 555 0173
Chuck Petrosky | 4715 Butler St | | Pittsburgh | PA | 15201 | US | +1 412 555 0140
Lisa Hargrove | 129 Charles St | | Boston | MA | 02114 | US | +1 617 555 0187
Alan Beaulieu | 18 Elm St | | Manchester | NH | 03101 | US | +1 603 555 0124
Donna Pelletier | 240 Congress St | | Portland | ME | 04101 | US | +1 207 555 0161
Curtis Yates | 3612 Cary St | | Richmond | VA | 23221 | US | +1 804 555 0106
Tina Wallace | 905 King St | Unit B | Charleston | SC | 29403 | US | +1 843 555 0195`;

const elsewhere = `
Julien Tremblay | 1480 rue Saint-Denis | App. 3 | Montréal | QC | H2X 3J8 | CA | +1 514 555 0134
Marie-Ève Gagnon | 365 rue Saint-Joseph E | | Québec | QC | G1K 3B4 | CA | +1 418 555 0167
Colin MacDonald | 88 Spring Garden Rd | | Halifax | NS | B3J 1X5 | CA | +1 902 555 0120
Heather Singh | 2200 Yonge St | Unit 1404 | Toronto | ON | M4S 2C6 | CA | +1 416 555 0151
Dave Kowalchuk, Prairie Diesel | 1015 Albert St | | Regina | SK | S4R 2P9 | CA | +1 306 555 0185
Amrit Dhillon | 6411 Fraser St | | Vancouver | BC | V5W 3A4 | CA | +1 604 555 0138
Camille Laurent | 14 rue des Tanneurs | | Lyon | | 69003 | FR | +33 4 65 71 00 21
Hugo Lefèvre, Garage du Canal | 27 quai des Carmes | Bâtiment B | Toulouse | | 31000 | FR | +33 5 36 49 00 43
Élodie Marchand | 5 rue du Vieux-Marché | | Rennes | | 35000 | FR | +33 2 61 91 00 12
Bastien Roche | 112 avenue de la Marne | | Lille | | 59000 | FR | +33 3 53 01 00 36
Lotte Peeters | Kerkstraat 41 | Bus 2 | Antwerpen | | 2060 | BE | +32 470 55 01 22
Maxime Dubois | Rue de la Station 18 | | Namur | | 5000 | BE | +32 470 55 01 57
Jonas Weber | Lindenstraße 9 | | Köln | | 50674 | DE | +49 221 4710 131
Katrin Schäfer, Schäfer Oldtimer GmbH | Industrieweg 33 | Halle 2 | Stuttgart | | 70565 | DE | +49 711 4710 164
Alejandro Fuentes | Calle Hidalgo 204 | Col. Centro | Monterrey | Nuevo León | 64000 | MX | +52 81 5550 0119
Gabriela Soto | Av. Chapultepec 88 | Int. 5 | Guadalajara | Jalisco | 44140 | MX | +52 33 5550 0142
Oliver Hughes | 12 Foundry Lane | | Leeds | West Yorkshire | LS11 5TW | GB | +44 113 496 0128
Matt Kerrigan | 39 Bourke Rd | | Alexandria | NSW | 2015 | AU | +61 2 5550 0176`;

const listed = (lines: string): SampleCustomer[] => lines.trim().split("\n").map(customerFrom);

export const customersAtHome: readonly SampleCustomer[] = listed(unitedStates);
export const customersAbroad: readonly SampleCustomer[] = listed(elsewhere);
