using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Wire.Throttling;

namespace LoadPlatform.AwsSimulator.Tests.Wire.Throttling;

public class TokenBucketTests
{
    private const int Capacity = 5;
    private const int PerSecond = 2;

    [Fact]
    public void TryTake_WhateverThePauses_NeverMoreThanBurstAndRateInAnyStretch()
    {
        var pauses = Gen.Choose(0, 2000).ListOf().ToArbitrary();

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(pauses, milliseconds =>
        {
            var bucket = new TokenBucket(Capacity, PerSecond);
            var now = ManualTimeProvider.Start;
            var taken = new List<DateTimeOffset>();
            foreach (var pause in milliseconds)
            {
                now += TimeSpan.FromMilliseconds(pause);
                while (bucket.TryTake(now))
                    taken.Add(now);
            }

            return taken.Index().All(first => taken.Index().Skip(first.Index).All(last =>
                last.Index - first.Index + 1 <= Capacity + ((last.Item - first.Item).TotalSeconds * PerSecond) + 1e-6));
        }));
    }

    [Fact]
    public void TryTake_AfterReturn_GivesTheTokenAgain()
    {
        var bucket = new TokenBucket(1, 1);

        Assert.True(bucket.TryTake(ManualTimeProvider.Start));
        Assert.False(bucket.TryTake(ManualTimeProvider.Start));
        bucket.Return();
        Assert.True(bucket.TryTake(ManualTimeProvider.Start));
    }
}
