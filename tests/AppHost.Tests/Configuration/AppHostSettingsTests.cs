using LoadPlatform.AppHost.Configuration;

namespace LoadPlatform.AppHost.Tests.Configuration;

public sealed class AppHostSettingsTests
{
    [Theory]
    [InlineData("--Clock:Scale=5000", "Clock")]
    [InlineData("--Clock:Scale=fast", "Clock:Scale")]
    [InlineData("--Gateway:Port=70000", "Gateway")]
    [InlineData("--Aws:Mode=Azure", "Aws:Mode")]
    [InlineData("--LeasedWork:LeaseDuration=00:02:00", "LeaseDuration")]
    public void Read_WrongValue_NamesTheSetting(string argument, string expected) =>
        Assert.Contains(expected, Assert.Single(Read(argument)), StringComparison.Ordinal);

    [Fact]
    public void Read_ScaledClockAgainstAws_IsRefused() =>
        Assert.Contains("Clock:Scale must be 1", Assert.Single(Read("--Aws:Mode=Aws", "--Clock:Scale=60")), StringComparison.Ordinal);

    [Theory]
    [InlineData("--Simulator:Config=none.yaml")]
    [InlineData("--SIMULATOR_CONFIG=none.yaml")]
    public void Read_SimulatorFileMissing_IsNamed(string argument) =>
        Assert.Matches("^Simulator:Config: there is no file '/.+/none.yaml'.$", Assert.Single(Read(argument)));

    [Fact]
    public void Read_SeveralWrongValues_SaysAllAtOnce() => Assert.Equal(2, Read("--Gateway:Port=0", "--Redis:Port=0").Count);

    private static IReadOnlyList<string> Read(params string[] args) =>
        AppHostSettings.Read(DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = args, DisableDashboard = true })).Problems;
}
