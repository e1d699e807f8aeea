using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Sections;

namespace LoadPlatform.ReportWriter.Rendering;

/// <summary>The verdict for CI systems: each assertion and criterion a test case; what could not be judged is an error, not a failure.</summary>
internal static class JUnitReport
{
    public static string Render(ReportData data)
    {
        XElement[] outcomes = [.. data.Judgement.Assertions.Concat(data.Judgement.Criteria).Select(outcome => Case(data, outcome))];
        XElement[] cases = [.. outcomes, Run(data, outcomes)];
        var suite = new XElement(
            "testsuite",
            new XAttribute("name", Clean(data.Record.Scenario.Name)),
            new XAttribute("tests", cases.Length),
            new XAttribute("failures", cases.Count(testCase => testCase.Element("failure") is not null)),
            new XAttribute("errors", cases.Count(testCase => testCase.Element("error") is not null)),
            new XAttribute("time", Seconds(data.Record.EndedAt - data.Record.StartedAt)),
            new XAttribute("timestamp", data.Date.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
            cases);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement("testsuites", suite)}\n";
    }

    // What only warns breaks no build.
    private static XElement Case(ReportData data, AssertionOutcome outcome)
    {
        var result = OutcomeEvidence.Result(outcome);
        var seen = $"expected {outcome.Expected}, was {outcome.Actual?.ToString(CultureInfo.InvariantCulture) ?? "not seen"}";
        var testCase = TestCase(data, outcome.Title, outcome.FirstTrueAt - outcome.From, result switch
        {
            "FAIL" => Problem("failure", seen, outcome.Reason),
            "INCONCLUSIVE" => Problem("error", "inconclusive", outcome.Reason),
            _ => null,
        });
        testCase.Add(new XElement("system-out", Clean(string.Join('\n', OutcomeEvidence.Parts(outcome).Prepend($"{result}: {seen}, {outcome.SampleCount} samples")))));
        return testCase;
    }

    /// <summary>The run as a whole: an error where it says nothing about the target, a failure where it failed for what no other case says, such as a step's fail limit.</summary>
    private static XElement Run(ReportData data, XElement[] outcomes) => TestCase(data, "the run is conclusive", null, data.Judgement.Verdict switch
    {
        Verdict.Passed => null,
        Verdict.Failed when outcomes.Any(outcome => outcome.Element("failure") is not null) => null,
        var verdict => Problem(verdict == Verdict.Failed ? "failure" : "error", verdict.ToString(), string.Join('\n', data.Judgement.Reasons)),
    });

    private static XElement TestCase(ReportData data, string name, TimeSpan? time, XElement? problem) => new(
        "testcase", new XAttribute("classname", Clean(data.Record.Scenario.Name)), new XAttribute("name", Clean(name)), new XAttribute("time", Seconds(time)), problem);

    private static XElement Problem(string kind, string message, string? detail) => new(kind, new XAttribute("message", Clean(message)), Clean(detail ?? ""));

    private static string Seconds(TimeSpan? time) => (time ?? TimeSpan.Zero).TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>XML has no way to write some characters: they are replaced.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? new Rune('\uFFFD') : rune));
}
