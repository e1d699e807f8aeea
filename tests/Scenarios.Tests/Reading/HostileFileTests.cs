using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Writing;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class HostileFileTests
{
    /// <summary>Far more than any file takes, on a machine that has other work.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>As large as a file may be, in the bytes that its pattern takes.</summary>
    private const int Most = 200 * 1024;

    [Fact]
    public void Read_TenThousandFiles_GiveAScenarioOrEveryError() => Assert.All(
        Enumerable.Range(0, 10_000),
        seed =>
        {
            var (yaml, include, values) = seed % 5 == 0 ? (GeneratedScenario.Text(new GeneratedScenario(seed).Make(), isFlow: seed % 2 == 0), _ => null, []) : new HostileFiles(seed).Make();
            var began = TimeProvider.System.GetTimestamp();

            var reading = ScenarioReader.Read(yaml, "f.yaml", include, values);

            Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, Longest);
            Answers(reading);
            if (seed % 5 == 0)
                Assert.Empty(reading.Errors);
        });

    [Theory]
    [InlineData("name: a\nsteps: [{action: wait, seconds: 1}]\n# \0")]
    [InlineData("name: a\nsteps: [{action: wait, seconds: 1}]\n\uFEFF")]
    [InlineData("a: &a [x, *a]")]
    [InlineData("%TAG ! tag:x,2000:\n---\nname: a")]
    [InlineData("\"a\\")]
    [InlineData("!")]
    [InlineData("name: a\nsteps: [{action: wait, seconds: 1e400}]")]
    [InlineData("name: a\nsteps: [{action: wait, seconds: .nan}, {action: wait, seconds: .inf}, {action: wait, seconds: -.INF}]")]
    [InlineData("name: a\nsteps:\n\t- {action: wait, seconds: 1}")]
    [InlineData("name: a\nsteps: [{action: place_calls, count: 10000, rate: 0.00001, rate_period_ms: 3600000}]")]
    [InlineData("name: a\nsteps: [{action: place_calls, count: 1, rate: 1e-12}]\nassertions: {max_dropped_calls: 0}")]
    [InlineData("name: a\nsteps: [{action: place_calls, count: 1, rate: 1e-323, rate_period_ms: 3600000}]")]
    [InlineData("name: a\nsteps: [{action: swarm, users: 1, spawn_rate: 1e-12}]")]
    [InlineData("{ ? a : b, c }")]
    [InlineData("name: \uD800\nsteps: []")]
    [InlineData("steps: [{action: \"\\0\"}]")]
    [InlineData("steps: [{action: null}, {action: []}, {action: {}}, null, [], 1]")]
    public void Read_Tricks_AreAnswered(string yaml) => Answers(ScenarioReader.Read(yaml, "f.yaml"));

    [Fact]
    public void Read_ThousandsOfParameters_AreReportedOnce()
    {
        var reading = ScenarioReader.Read(HostileFiles.Using(Most), "f.yaml");

        Assert.Single(reading.Errors, error => error.Message == "more than 100 parameters are used from here on; write some of the values out.");
        Assert.InRange(reading.Errors.Count, 1, 3);
    }

    [Fact]
    public void Read_ThousandsOfValuesForAnIncludedFile_AreReportedOnce()
    {
        var reading = ScenarioReader.Read(HostileFiles.Giving("other", Most), "f.yaml", _ => HostileFiles.Using(2_000), new Dictionary<string, string>(StringComparer.Ordinal));

        Assert.Contains("parameters; at most 100 are allowed.", Assert.Single(reading.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ValuesForAFileOfThousandsOfParameters_TakeNoTime()
    {
        var began = TimeProvider.System.GetTimestamp();

        var reading = ScenarioReader.Read(HostileFiles.Giving("other", 800), "f.yaml", _ => HostileFiles.Using(Most), new Dictionary<string, string>(StringComparer.Ordinal));

        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, Longest);
        Answers(reading);
        Assert.InRange(reading.Errors.Count, 1, 3);
    }

    private static void Answers(ScenarioReading reading)
    {
        Assert.Equal(reading.Scenario is null, reading.Errors.Count > 0);
        Assert.InRange(reading.Errors.Count, 0, ReadingLimits.Errors + 1);
        Assert.All(reading.Errors, error =>
        {
            Assert.True(error.Line > 0 && error.Column > 0 && error.File.Length > 0);
            Assert.DoesNotContain(error.Message, letter => char.IsControl(letter));
            Assert.InRange(error.Message.Length, 10, 2000);
        });
        if (reading.Scenario is not { } scenario)
            return;

        Assert.Empty(ScenarioReader.Read(reading.PlainYaml!, "f.yaml").Errors);
        Assert.Equal(ScenarioJson.Of(scenario), ScenarioJson.Of(Files.Valid(ScenarioReader.Read(ScenarioWriter.Write(scenario), "f.yaml"))));
    }
}
