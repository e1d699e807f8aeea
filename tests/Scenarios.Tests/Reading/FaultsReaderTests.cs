using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class FaultsReaderTests
{
    [Fact]
    public void Read_Faults_KeepsThemAsJsonWithTheirTypes()
    {
        var reading = Read("[ { kind: container-crash, start: 90, exit_code: 137, once: true, reason: \"12\" } ]");

        Assert.Empty(reading.Errors);
        var fault = Assert.Single(reading.Scenario!.Faults);
        Assert.Equal("container-crash", fault.Kind);
        Assert.Equal("""{"kind":"container-crash","start":90,"exit_code":137,"once":true,"reason":"12"}""", fault.Json);
    }

    [Theory]
    [InlineData("[]", "'faults' must be a list of 1 to 50 faults")]
    [InlineData("{ kind: latency }", "'faults' must be a list of 1 to 50 faults")]
    [InlineData("[ latency ]", "a fault must be a map with a 'kind'")]
    [InlineData("[ { start: 3 } ]", "a fault needs 'kind'")]
    [InlineData("[ { kind: Latency } ]", "'kind' must be kebab-case")]
    [InlineData("[ { kind: latency, start: -3 } ]", "'start' must be from 0")]
    [InlineData("[ { kind: latency, duration: 0 } ]", "'duration' must be above 0")]
    [InlineData("[ { kind: latency, scope: [ ecs ] } ]", "'scope' of a fault must be a number, text, true or false")]
    public void Read_BadFaults_SaysWhatIsWrong(string faults, string message)
    {
        var reading = Read(faults);

        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Errors, error => error.ToString().Contains(message, StringComparison.Ordinal));
    }

    private static ScenarioReading Read(string faults) => ScenarioReader.Read($"name: faulty\nsteps: [ {{ action: wait, seconds: 60 }} ]\nfaults: {faults}\n", "faulty.yaml");
}
