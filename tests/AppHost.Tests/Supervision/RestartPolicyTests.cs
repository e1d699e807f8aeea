using LoadPlatform.AppHost.Supervision;

namespace LoadPlatform.AppHost.Tests.Supervision;

public sealed class RestartPolicyTests
{
    [Theory]
    [InlineData(0, 1, 250)]
    [InlineData(1, 2, 500)]
    [InlineData(4, 5, 4000)]
    [InlineData(6, 7, 10000)]
    [InlineData(5000, 5001, 10000)]
    public void Next_DyingAgainAndAgain_WaitsLongerUpToTenSeconds(int earlier, int number, int milliseconds) =>
        Assert.Equal(new Restart(number, TimeSpan.FromMilliseconds(milliseconds)), RestartPolicy.Next(earlier, TimeSpan.FromSeconds(59)));

    [Fact]
    public void Next_HealthyForAMinute_StartsOver() => Assert.Equal(new Restart(1, RestartPolicy.FirstDelay), RestartPolicy.Next(9, TimeSpan.FromMinutes(1)));
}
