using LoadPlatform.AwsSimulator.Model.Scaling;

namespace LoadPlatform.AwsSimulator.Tests.Model.Scaling;

public class StepScalingTests
{
    private static readonly StepAdjustment[] Steps = [new(null, -20, -3), new(-20, 0, -1), new(0, 15, 1), new(15, 25, 2), new(25, null, 3)];

    // AWS's rule: for a metric above the threshold the lower bound is inclusive and the upper one is not; below it, the other way round.
    [Theory]
    [InlineData(0, true, 1)]
    [InlineData(14.9, true, 1)]
    [InlineData(15, true, 2)]
    [InlineData(25, true, 3)]
    [InlineData(1000, true, 3)]
    [InlineData(0, false, -1)]
    [InlineData(-19.9, false, -1)]
    [InlineData(-20, false, -3)]
    [InlineData(-1000, false, -3)]
    public void Pick_Distance_TheStepItLiesIn(double distance, bool isHigh, int adjustment) => Assert.Equal(adjustment, StepScaling.Pick(Steps, distance, isHigh)!.Adjustment);

    [Fact]
    public void Pick_OutsideAllSteps_IsNone() => Assert.Null(StepScaling.Pick([new StepAdjustment(0, 10, 1)], 10, isHigh: true));

    [Theory]
    [InlineData("ChangeInCapacity", 3, null, 10, 13)]
    [InlineData("ChangeInCapacity", -3, null, 2, -1)]
    [InlineData("ExactCapacity", 4, null, 10, 4)]
    [InlineData("PercentChangeInCapacity", 10, null, 27, 29)]
    [InlineData("PercentChangeInCapacity", 5, null, 10, 11)]
    [InlineData("PercentChangeInCapacity", -5, null, 10, 9)]
    [InlineData("PercentChangeInCapacity", -66, null, 10, 4)]
    [InlineData("PercentChangeInCapacity", 25, 2, 4, 6)]
    [InlineData("PercentChangeInCapacity", -25, 3, 4, 1)]
    [InlineData("PercentChangeInCapacity", 200, 2, 4, 12)]
    public void Apply_Step_AsAwsRounds(string type, int adjustment, int? magnitude, int capacity, int wanted) => Assert.Equal(
        wanted, StepScaling.Apply(new StepScalingConfiguration(Enum.Parse<AdjustmentType>(type), []) { MinAdjustmentMagnitude = magnitude }, new StepAdjustment(0, null, adjustment), capacity));
}
