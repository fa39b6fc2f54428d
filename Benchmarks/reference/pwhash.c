/* The milliseconds that one check of a password costs here: Argon2id, 19 MiB, two passes; the median of nine.
 * build: cc -O2 -o pwhash reference/pwhash.c -lsodium */
#define _GNU_SOURCE
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { TRIES = 9, PASSES = 2, BYTES = 19 << 20 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int compare(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

int main(void)
{
    static const char password[] = "demo2020";
    char hash[crypto_pwhash_STRBYTES];
    double taken[TRIES];
    if (sodium_init() < 0) return 1;
    const size_t length = sizeof password - 1;
    if (crypto_pwhash_str_alg(hash, password, length, PASSES, BYTES, crypto_pwhash_ALG_ARGON2ID13)) return 1;
    for (int index = 0; index < TRIES; index++) {
        double start = now();
        if (crypto_pwhash_str_verify(hash, password, length)) return 1;
        taken[index] = now() - start;
    }
    qsort(taken, TRIES, sizeof taken[0], compare);
    printf("%.3f\n", taken[TRIES / 2]);
    return 0;
}
