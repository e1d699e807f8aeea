using FsCheck;
using FsCheck.Fluent;

namespace LoadPlatform.Scenarios.Tests.Judging.BruteForce;

/// <summary>Seeds from the whole range of numbers: those that FsCheck makes by itself are small, and so the same again and again.</summary>
internal static class Seeds
{
    public static Arbitrary<int> Any => Gen.Choose(0, int.MaxValue).ToArbitrary();

    /// <summary>Checks a property on so many seeds; a failure names its seed.</summary>
    public static void Check(int cases, Func<int, bool> property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(Any, property));
}
