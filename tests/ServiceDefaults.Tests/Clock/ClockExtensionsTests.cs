using LoadPlatform.RunLog.Testing;
using LoadPlatform.ServiceDefaults.Clock;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LoadPlatform.ServiceDefaults.Tests.Clock;

public sealed class ClockExtensionsTests
{
    private readonly ManualTimeProvider _wall = new(new DateTimeOffset(2026, 1, 1, 0, 1, 0, TimeSpan.Zero));

    [Fact]
    public void AddClock_NothingConfigured_IsRealTime()
    {
        using var host = Build([]);

        Assert.Same(_wall, host.Services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void AddClock_ScaleAndEpoch_ScalesTheRunsClockOnly()
    {
        using var host = Build(new() { ["Clock:Scale"] = "60", ["Clock:Epoch"] = "2026-01-01T00:00:00Z" });

        Assert.Equal(new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.Zero), host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        Assert.Same(_wall, host.Services.GetRequiredKeyedService<TimeProvider>(ClockExtensions.WallClock));
    }

    [Fact]
    public void AddClock_EpochWithAnOffset_IsTheSameInstant()
    {
        using var host = Build(new() { ["Clock:Scale"] = "60", ["Clock:Epoch"] = "2026-01-01T02:00:00+02:00" });

        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.Zero), now);
        Assert.Equal(TimeSpan.Zero, now.Offset);
    }

    [Theory]
    [InlineData("60", null, "Clock:Epoch is missing")]
    [InlineData("0", "2026-01-01T00:00:00Z", "Scale")]
    [InlineData("-1", "2026-01-01T00:00:00Z", "Scale")]
    [InlineData("1001", "2026-01-01T00:00:00Z", "Scale")]
    public async Task Start_ImpossibleClock_IsRefused(string scale, string? epoch, string says)
    {
        using var host = Build(new() { ["Clock:Scale"] = scale, ["Clock:Epoch"] = epoch });

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    private IHost Build(Dictionary<string, string?> configuration)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.Services.AddKeyedSingleton<TimeProvider>(ClockExtensions.WallClock, _wall);
        builder.AddClock();
        return builder.Build();
    }
}
