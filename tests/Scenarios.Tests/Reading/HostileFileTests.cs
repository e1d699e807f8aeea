using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Writing;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class HostileFileTests
{
    /// <summary>Far more than any file takes, on a machine that has other work.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

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
    [InlineData("{ ? a : b, c }")]
    [InlineData("name: \uD800\nsteps: []")]
    [InlineData("steps: [{action: \"\\0\"}]")]
    [InlineData("steps: [{action: null}, {action: []}, {action: {}}, null, [], 1]")]
    public void Read_Tricks_AreAnswered(string yaml) => Answers(ScenarioReader.Read(yaml, "f.yaml"));

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
