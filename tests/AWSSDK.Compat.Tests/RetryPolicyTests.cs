using Amazon.AwsJson;

namespace AWSSDK.Compat.Tests;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 200)]
    [InlineData(5, 1600)]
    [InlineData(30, 20000)]
    public void Delay_TransientFault_DoublesUpToTheCap(int attempt, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), RetryPolicy.Delay(Fault.Transient, attempt, 1));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(9, 20)]
    public void Delay_Throttled_StartsAtASecond(int attempt, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPolicy.Delay(Fault.Throttled, attempt, 1));

    [Fact]
    public void Delay_NoJitter_IsNone() => Assert.Equal(TimeSpan.Zero, RetryPolicy.Delay(Fault.Throttled, 4, 0));

    [Fact]
    public void MayRepeat_NeverConnected_HoldsForEveryCall()
    {
        Assert.Equal(Fault.NotConnected, RetryPolicy.Classify(new HttpRequestException(HttpRequestError.ConnectionError)));
        Assert.True(RetryPolicy.MayRepeat(Fault.NotConnected, Repeat.IfNotSent));
        Assert.False(RetryPolicy.MayRepeat(Fault.Transient, Repeat.IfNotSent));
        Assert.False(RetryPolicy.MayRepeat(Fault.Lasting, Repeat.Safe));
    }
}
