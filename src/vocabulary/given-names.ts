/** Given names common in Sweden, of all generations alive: where a name begins behind a title that ends in capitals. */

const women = `
  Agnes Agneta Agnieszka Aina Aino Aisha Aleksandra Alexandra Alice Alicia Alma Alva Amal Amanda Amina Amira
  Andrea Anette Angelica Angelina Anita Ann Anna Anne Anneli Annelie Annette Annica Annie Annika Antonia
  Asta Astrid Aurora Barbro Beatrice Berit Birgit Birgitta Birgitte Bodil Brita Britt Britta Camilla Carin
  Carina Carmen Carolin Carolina Caroline Catarina Catharina Cathrine Catrin Cecilia Chantal Charlotta
  Charlotte Christin Christina Christine Clara Dagmar Dagny Daniela Diana Disa Doris Ebba Edith Eira Eivor
  Elena Eleonora Elin Elina Elinor Elisabet Elisabeth Elise Ella Ellen Ellinor Elma Elsa Elsie Elvira Elvy
  Emelie Emilia Emma Emmy Erica Erika Ester Eva Evelina Fadumo Fanny Farah Fatima Felicia Filippa Francesca
  Fredrika Freja Frida Gabriella Gerd Gisela Giulia Greta Grete Gudrun Gun Gunborg Gunhild Gunilla Gunnel
  Gunvor Halima Hanna Hannah Harriet Hedda Hedvig Helen Helena Helene Helga Helén Heléne Henrietta Hilda
  Hillevi Hjördis Hodan Hülya Ida Ines Inga Ingalill Ingeborg Ingegerd Ingela Inger Ingrid Ingunn Irene
  Irina Iris Irma Isabel Isabell Isabella Isabelle Jane Jannike Jasmina Jasmine Jeanette Jennie Jennifer
  Jenny Jessica Johanna Josefin Josefina Josefine Julia Kaarina Kajsa Karin Karolin Karolina Katarina
  Katarzyna Katharina Katrin Kerstin Khadija Kirsten Klara Kristin Kristina Lea Leila Lena Leyla Liisa
  Lilian Lill Lilly Lina Linda Linn Linnea Linnéa Lisa Lisbet Lisbeth Lise Liselott Liselotte Lone Louise
  Lova Lovisa Lucia Lydia Madeleine Magdalena Maj Maja Malgorzata Malin Margareta Margaretha Margit Margot
  Mari Maria Mariam Mariana Mariann Marianne Marie Marika Marina Marit Marita Marja Martina Maryam Mathilda
  Matilda Maud Maya Mette Mia Micaela Michaela Mikaela Miriam Moa Mona Monica Monika Märit Märta Märtha
  Nadia Nasrin Natalia Natalie Nathalie Nelly Nina Noor Olga Olivia Pamela Parisa Parvin Patricia Paula
  Paulina Pernilla Petra Pia Priya Päivi Ragnhild Raija Rakel Ramona Randi Rania Rebecca Rebecka Regina
  Rigmor Riitta Rima Rita Ritva Ronja Rosita Rut Ruth Sabina Saga Samira Sandra Sanna Sara Sarah Selam Selma
  Shirin Sigbritt Signe Sigrid Sigrun Siri Sirpa Siv Sofia Sofie Solveig Sonja Sophia Sophie Stella Stina
  Sunita Sunna Susan Susann Susanna Susanne Svea Svetlana Sylvia Tanja Tatiana Tekla Teresa Terese Thea
  Therese Tilda Tina Tindra Tora Tove Turid Tuula Tuva Tyra Ulla Ulrica Ulrika Ursula Valborg Vanja Vega
  Vendela Vera Veronica Veronika Victoria Viktoria Vilda Vilma Viola Viveca Vivi Vivianne Wilma Yasmin Ylva
  Yvonne Zahra Zara Zeinab Åsa Åse
`

const men = `
  Abbe Abdi Abdirahman Abdullah Abraham Adam Adel Adrian Ahmad Ahmed Ahmet Albert Albin Aleksander Alex
  Alexander Alf Alfred Algot Ali Allan Alvar Alve Alvin Amir Amit Anders Andre Andreas André Anil Anton
  Antonio Antti Ari Arne Aron Artur Arvid Arvo Aslak Assar Axel Ayse Azad Bashar Bassam Ben Bengt Benjamin
  Benny Berndt Berne Bernt Bertil Billy Birger Bjarne Björn Bjørn Bo Bosse Bror Börje Carl Carlos Casper
  Charlie Christer Christian Christofer Christoffer Christopher Claes Clas Claude Conny Crister Curt Dan
  Daniel Danny Dario David Dennis Dick Dilan Dimitrios Douglas Dragan Ebbe Eddie Edgar Edvard Edvin Edward
  Einar Eino Elias Elis Elliot Elmer Elof Elton Elvin Emanuel Emil Emine Erik Erland Erling Ernst Esbjörn
  Evert Fabian Farhad Farid Fatma Felix Filip Folke Francisco Frank Frans François Fred Fredrik Frej Fritiof
  Geir Georg George Georgios Gerhard Gert Gillis Giovanni Glenn Goran Greger Gunnar Gustaf Gustav Göran
  Gösta Göte Günter Hamid Hampus Hamza Hannes Hannu Hans Harald Harry Hasan Hassan Heikki Helge Helmer
  Henning Henric Henrik Henry Herbert Herman Hilding Hiwa Hjalmar Holger Hugo Hussein Håkan Ian Ibrahim
  Idris Igor Ingemar Ingmar Ingvar Isac Isak Ismail Ivan Ivar Jack Jacob Jakob Jamal James Jan Janne Jari
  Jean Jens Jerker Jerry Jerzy Jesper Jim Jimmie Jimmy Joachim Joakim Joel Johan Johannes John Johnny Jon
  Jonas Jonatan Jonathan Jonny Jorge Josef Josua José Juan Juha Jukka Julian Julius Jöran Jörgen Jørgen
  Jürgen Kai Kaj Kalle Karim Karl Karsten Kasper Kenneth Kenny Kent Kevin Khalid Kim Kjell Kjetil Klas Knut
  Konrad Krister Kristian Kristofer Kristoffer Krzysztof Kurt Lars Lasse Leif Lennart Leo Leon Leonard
  Leopold Liam Linh Linus Loke Loui Luca Lucas Ludvig Ludwig Luis Lukas Magnus Mahmoud Manfred Manuel Marco
  Marcus Marek Mario Markku Markus Martin Mathias Mats Matthias Matti Mattias Mauritz Max Maximilian Mehmet
  Melker Melvin Michael Michel Miguel Mikael Milan Milo Milton Minh Miro Mohamad Mohamed Mohammad Mohammed
  Mohamud Morgan Murat Mustafa Måns Mårten Nabil Nguyen Nicklas Niclas Nicolas Niklas Nikola Nikolaj
  Nikolaos Nils Noah Noel Odd Ola Olav Ole Oliver Olle Olof Olov Omar Orvar Oscar Oskar Osman Ossian Otto
  Ove Paolo Patric Patrick Patrik Paul Pawel Pedro Pekka Per Peter Petrus Petter Philip Pierre Piotr Pontus
  Pär Pål Ragnar Ralf Ralph Rami Rashid Rasmus Ravi Reidar Reine Reza Richard Rickard Rikard Risto Robert
  Robin Roger Rojin Roland Rolf Ronnie Ronny Roy Ruben Rune Said Salah Salomon Sam Sami Samir Samuel Sanjay
  Sebastian Seppo Sergej Seth Shilan Sigge Sigurd Sigvard Simon Sixten Staffan Stefan Sten Stephan Stig
  Sture Styrbjörn Sune Svante Svein Sven Sverker Sören Søren Tage Tarik Tariq Teodor Terje Tewodros Theo
  Theodor Thomas Tim Timo Tobias Tom Tomas Tomasz Tommy Tony Tor Torbjörn Tord Tore Torgny Torkel Torleif
  Tormod Torsten Totte Trond Truls Tryggve Ture Uffe Ulf Ulrik Uno Urban Valdemar Valter Victor Vidar Viggo
  Viktor Vilhelm Ville Vincent Vladimir Wilhelm William Wilmer Wolfgang Yngve Yohannes Yousef Yusuf
  Zacharias Zaid Ziad Zoran Åge Åke Örjan Östen Øystein
`

const known: ReadonlySet<string> = new Set(`${women} ${men}`.trim().split(/\s+/u))

/** Whether a word is a given name known here; of a double one (`Ulla-Karin`) its first part is enough. */
export function isGivenName(word: string): boolean {
  return known.has(word) || (word.includes('-') && known.has(word.slice(0, word.indexOf('-'))))
}
