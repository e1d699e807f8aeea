using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.ServiceDefaults.Tests.Aws;

public sealed class AwsProbeTests
{
    [Fact]
    public async Task TryAsync_LookTakesLongerThanItsPatience_IsAFailure()
    {
        var probed = await AwsProbe.TryAsync("ssm:SendCommand", NeverAsync, TimeSpan.FromMilliseconds(1), CancellationToken.None);

        Assert.Null(probed.Value);
        Assert.Equal("ssm:SendCommand", probed.Failure!.Source);
    }

    [Fact]
    public async Task TryAsync_Cancelled_IsNoFailure()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AwsProbe.TryAsync("ssm:SendCommand", NeverAsync, TimeSpan.FromSeconds(30), cancelled.Token));
    }

    [Fact]
    public async Task TryAsync_LookAnswers_IsItsValue() =>
        Assert.Equal("answer", (await AwsProbe.TryAsync("ecs:DescribeServices", _ => Task.FromResult("answer"), CancellationToken.None)).Value);

    private static async Task<string> NeverAsync(CancellationToken cancellationToken)
    {
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        return "never";
    }
}
