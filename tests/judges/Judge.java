// Says whether PDFs keep to standards, by veraPDF's library: java -cp verapdf.jar Judge.java PDFUA-1,PDFA-2A FILE…
// One line for each file and standard: "PDFA-2A passes FILE", or "PDFA-2A fails FILE" and the rules it breaks.

import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.flavours.PDFAFlavour.Specification;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

public class Judge {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String standard : arguments[0].split(",")) {
            ValidationProfile profile = profile(standard);
            for (int nth = 1; nth < arguments.length; nth++) {
                judge(standard, profile, arguments[nth]);
            }
        }
    }

    static void judge(String standard, ValidationProfile profile, String file) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var in = new FileInputStream(file);
                var parser = foundry.createParser(in, profile.getPDFAFlavour());
                var validator = foundry.createValidator(profile, false)) {
            var result = validator.validate(parser);
            var broken = new TreeMap<String, Integer>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    RuleId rule = assertion.getRuleId();
                    String name = rule.getClause() + "-" + rule.getTestNumber() + " " + assertion.getMessage();
                    broken.merge(name, 1, Integer::sum);
                }
            }
            boolean passes = result.isCompliant() && broken.isEmpty() && result.getTotalAssertions() > 100;
            System.out.println(standard + (passes ? " passes " : " fails ") + file + (passes ? "" : " " + broken));
        }
    }

    // Read by hand, as the jar comes without what the library itself reads its profiles with.
    static ValidationProfile profile(String name) throws Exception {
        Document xml;
        try (var in = Judge.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
        PDFAFlavour flavour = PDFAFlavour.valueOf(xml.getDocumentElement().getAttribute("flavour"));
        var rules = new TreeSet<Rule>(java.util.Comparator.comparing(rule -> rule.getRuleId().toString() + rule.getObject()));
        for (Element rule : named(xml.getDocumentElement(), "rule")) {
            Element id = named(rule, "id").get(0);
            var ruleId = Profiles.ruleIdFromValues(Specification.valueOf(id.getAttribute("specification")),
                    id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
            Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
            var error = Profiles.errorFromValues(text(rule, "message"), List.of());
            rules.add(Profiles.ruleFromValues(ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
                    text(rule, "description"), text(rule, "test"), error, List.of()));
        }
        var variables = new TreeSet<Variable>(java.util.Comparator.comparing(variable -> variable.getName() + variable.getObject()));
        for (Element variable : named(xml.getDocumentElement(), "variable")) {
            variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
                    text(variable, "defaultValue"), text(variable, "value")));
        }
        var details = Profiles.profileDetailsFromValues(name, name, "veraPDF", new java.util.Date(0));
        return Profiles.profileFromSortedValues(flavour, details, "", rules, variables);
    }

    static List<Element> named(Element within, String name) {
        var nodes = within.getElementsByTagName(name);
        var found = new ArrayList<Element>();
        for (int nth = 0; nth < nodes.getLength(); nth++) {
            found.add((Element) nodes.item(nth));
        }
        return found;
    }

    static String text(Element within, String name) {
        return named(within, name).get(0).getTextContent();
    }
}
