using LoadPlatform.RunLog.Work;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LoadPlatform.RunLog.Tests.Work;

public sealed class LeasedWorkOptionsTests
{
    [Fact]
    public void InstanceName_WithTelemetrysInstanceId_BeginsWithItAndIsUnique()
    {
        var names = Enumerable.Range(0, 2).Select(_ => Read(new() { ["OTEL_RESOURCE_ATTRIBUTES"] = "deployment=x,service.instance.id=a1" }).InstanceName).ToList();

        Assert.All(names, name => Assert.StartsWith("a1/", name));
        Assert.NotEqual(names[0], names[1]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("service.instance.id=")]
    [InlineData("nonsense,,=")]
    public void InstanceName_WithoutInstanceId_BeginsWithTheMachine(string? attributes)
    {
        var name = Read(new() { ["OTEL_RESOURCE_ATTRIBUTES"] = attributes }).InstanceName;

        Assert.StartsWith($"{Environment.MachineName}/{Environment.ProcessId}-", name);
    }

    [Fact]
    public void Defaults_AreFiveSecondsAndAQuarter()
    {
        var options = Read([]);

        Assert.Equal(TimeSpan.FromSeconds(5), options.LeaseDuration);
        Assert.Equal(TimeSpan.FromMilliseconds(250), options.PollInterval);
        Assert.Equal(5, options.MaxFailures);
    }

    [Fact]
    public void LeaseDuration_OutOfRange_IsRefusedByName()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(new() { ["LeasedWork:LeaseDuration"] = "00:00:00.1" }));

        Assert.Contains("LeaseDuration", refused.Message);
    }

    [Theory]
    [InlineData(0, 250)]
    [InlineData(1, 250)]
    [InlineData(2, 500)]
    [InlineData(3, 1000)]
    [InlineData(5, 4000)]
    [InlineData(6, 5000)]
    [InlineData(90, 5000)]
    public void PauseAfter_Failures_DoublesUpToTheLongest(int failures, int milliseconds)
    {
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), new LeasedWorkOptions().PauseAfter(failures));
    }

    private static LeasedWorkOptions Read(Dictionary<string, string?> configuration)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.Services.AddLeasedWork<FakeWork>();
        return builder.Services.BuildServiceProvider().GetRequiredService<IOptions<LeasedWorkOptions>>().Value;
    }
}
