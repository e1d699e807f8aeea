using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Configuration;

namespace LoadPlatform.AwsSimulator.Tests.Configuration;

public class DurationsTests
{
    [Theory]
    [InlineData("37s", 37)]
    [InlineData("0.5s", 0.5)]
    [InlineData("5m", 300)]
    [InlineData("1h30m", 5400)]
    [InlineData("1d", 86_400)]
    [InlineData("250ms", 0.25)]
    [InlineData("1m500ms", 60.5)]
    [InlineData("00:00:37", 37)]
    [InlineData("1.00:00:00", 86_400)]
    [InlineData("37", 37)]
    [InlineData("0", 0)]
    [InlineData("-2", -2)]
    public void TryRead_Duration_IsRead(string text, double seconds)
    {
        Assert.True(Durations.TryRead(text, out var duration));
        Assert.Equal(TimeSpan.FromSeconds(seconds), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("37 s")]
    [InlineData("5 minutes")]
    [InlineData("5M")]
    [InlineData("5:30")]
    [InlineData("00:61:00")]
    [InlineData("1e300")]
    [InlineData("NaN")]
    [InlineData("999999999d999999999d")]
    public void TryRead_AnythingElse_IsRefused(string text) => Assert.False(Durations.TryRead(text, out _));

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(37, "37s")]
    [InlineData(90, "90s")]
    [InlineData(300, "5m")]
    [InlineData(7200, "2h")]
    [InlineData(259_200, "3d")]
    [InlineData(0.2, "0.2s")]
    public void Write_Duration_IsShort(double seconds, string text) => Assert.Equal(text, Durations.Write(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Write_AnyDuration_ReadsBackTheSame() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(number => TimeSpan.FromMilliseconds(number)).ToArbitrary(), duration =>
            Durations.TryRead(Durations.Write(duration), out var read) && read == duration));
}
