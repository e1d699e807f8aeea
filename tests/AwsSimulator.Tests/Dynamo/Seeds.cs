using FsCheck;
using FsCheck.Fluent;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

/// <summary>Properties that hold whatever a random source says; a failure names the seed.</summary>
internal static class Seeds
{
    public static void Check(int tests, Action<Random> holds) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                holds(new Random(seed));
                return true;
            }));

    public static T Pick<T>(this Random random, params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
