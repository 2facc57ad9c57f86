// The two functions that Swift's own library lacks. They are taken by name, so that nothing else of the machine's
// library can be reached from here.
#if canImport(Glibc)
  import func Glibc.exp
  import func Glibc.log
#elseif canImport(Musl)
  import func Musl.exp
  import func Musl.log
#elseif canImport(Darwin)
  import func Darwin.exp
  import func Darwin.log
#elseif canImport(ucrt)
  import func ucrt.exp
  import func ucrt.log
#endif

/// Natural logarithms, powers of e, and what is made of them.
package enum Elementary {
  package static func logarithm(_ x: Double) -> Double { log(x) }

  package static func exponential(_ x: Double) -> Double { exp(x) }

  /// The logarithm of the gamma function of a positive number, by Stirling's series. It serves from 15 up; below that
  /// the argument is raised one by one.
  static func logGamma(_ x: Double) -> Double {
    var (x, product) = (x, 1.0)
    while x < 15 {
      product *= x
      x += 1
    }
    let square = 1 / (x * x)
    // Bernoulli's numbers over 2k(2k - 1), from k = 7 down.
    let terms = [1.0 / 156, -691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12]
    let series = terms.reduce(0) { $0 * square + $1 } / x
    let halfLogOfTwoPi = 0.918938533204672741780329736406
    return (x - 0.5) * log(x) - x + halfLogOfTwoPi + series - log(product)
  }
}
