namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>What a step's adjustment means, as AWS spells it.</summary>
internal enum AdjustmentType
{
    /// <summary>Tasks more or less.</summary>
    ChangeInCapacity,

    /// <summary>Percent of the capacity more or less.</summary>
    PercentChangeInCapacity,

    /// <summary>The capacity itself.</summary>
    ExactCapacity,
}
