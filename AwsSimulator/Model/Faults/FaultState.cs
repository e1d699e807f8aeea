namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Where a fault stands.</summary>
internal enum FaultState
{
    /// <summary>It has not begun.</summary>
    Scheduled,

    /// <summary>It is at work.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Over,

    /// <summary>It was taken back.</summary>
    Cancelled,
}
